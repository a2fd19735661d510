// Keeps the suggested short name and the preview in step with what is typed.
const form = document.querySelector("form[data-opening]");
const field = (name) => form.elements.namedItem(name);
const value = (name) => field(name)?.value.trim() ?? "";

const calmly = (action) => {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, 200);
  };
};

const latest = () => {
  let controller;
  return async (address) => {
    controller?.abort();
    controller = new AbortController();
    try {
      const answer = await fetch(address, { signal: controller.signal });
      return answer.ok ? await answer.text() : null;
    } catch {
      return null;
    }
  };
};

const name = () => value("nameFr") || value("nameEn");

function suggestSlugs() {
  const slug = field("slug");
  const address = document.getElementById("slug-address");
  const ask = latest();
  let own = slug.value !== "";
  const update = calmly(async () => {
    const text = await ask(`${form.dataset.suggestion}?${new URLSearchParams({ name: name(), slug: own ? value("slug") : "" })}`);
    if (text === null) return;
    const suggestion = JSON.parse(text);
    if (!own) slug.value = suggestion.slug;
    address.textContent = suggestion.sentence;
  });
  slug.addEventListener("input", () => {
    own = slug.value !== "";
    update();
  });
  for (const each of ["nameFr", "nameEn"]) field(each).addEventListener("input", update);
}

function showTheLook() {
  const corrections = document.getElementById("look-corrections");
  const ask = latest();
  const update = calmly(async () => {
    const chosen = new URLSearchParams({ preset: value("preset"), primaryColour: value("primaryColour") });
    const text = await ask(`${form.dataset.corrections}?${chosen}`);
    if (text === null) return;
    corrections.innerHTML = text;
    const current = document.getElementById("look");
    const next = current.cloneNode();
    next.href = `${form.dataset.look}?${chosen}`;
    next.addEventListener("load", () => current.remove());
    current.after(next);
  });
  form.addEventListener("input", (event) => {
    if (event.target.name === "preset" || event.target.name === "primaryColour") update();
  });
  return update;
}

function sayTheName() {
  const shown = document.getElementById("look-name");
  const before = shown.textContent;
  form.addEventListener("input", () => {
    shown.textContent = name() || before;
  });
}

// What the operator has chosen stays; the rest follows the kind.
function followTheKind(update) {
  const beginnings = JSON.parse(form.dataset.beginnings);
  const touched = new Set();
  const begun = beginnings[value("kind")] ?? {};
  for (const each of ["plan", "preset", "primaryColour"]) if (value(each) !== begun[each]) touched.add(each);
  form.addEventListener("input", (event) => {
    if (event.target.name !== "kind") {
      if (event.isTrusted) touched.add(event.target.name);
      return;
    }
    const beginning = beginnings[event.target.value];
    for (const each of ["plan", "preset", "primaryColour"]) if (!touched.has(each)) field(each).value = beginning[each];
    if (!touched.has("modules")) for (const box of form.querySelectorAll("[name=modules]")) box.checked = beginning.modules.includes(box.value);
    allowModules();
    update();
  });
}

function allowModules() {
  const allowed = JSON.parse(form.dataset.allowed)[value("plan")] ?? [];
  for (const box of form.querySelectorAll("[name=modules]")) {
    box.disabled = !allowed.includes(box.value);
    if (box.disabled) box.checked = false;
  }
}

function sendByKeys() {
  document.getElementById("opening-keys").hidden = false;
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
}

function pickTheColour(update) {
  const text = field("primaryColour");
  const picker = document.getElementById("colour-picker");
  picker.hidden = false;
  picker.addEventListener("input", () => {
    text.value = picker.value;
    update();
  });
  text.addEventListener("input", () => {
    if (/^#[0-9a-f]{6}$/i.test(value("primaryColour"))) picker.value = value("primaryColour").toLowerCase();
  });
}

function showTheLogo() {
  const file = field("logo");
  const shown = document.getElementById("look-logo");
  file.addEventListener("change", () => {
    const reader = new FileReader();
    reader.addEventListener("load", () => {
      shown.src = reader.result;
      shown.hidden = false;
    });
    if (file.files.length > 0) reader.readAsDataURL(file.files[0]);
  });
}

if (form) {
  suggestSlugs();
  const update = showTheLook();
  sayTheName();
  followTheKind(update);
  allowModules();
  form.addEventListener("input", (event) => event.target.name === "plan" && allowModules());
  sendByKeys();
  pickTheColour(update);
  showTheLogo();
  document.getElementById("update-preview")?.remove();
}
