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

// Real pages of the template, shown by the participation app; while that does not answer, the sheet of the look stays.
function showThePages() {
  const pages = document.getElementById("pages-preview");
  if (!pages) return;
  const sheet = document.getElementById("look-sheet");
  const away = document.getElementById("pages-away");
  const inner = pages.querySelector(".pages-frame");
  const frame = inner.querySelector("iframe");
  const open = document.getElementById("pages-open");
  const ask = latest();
  let width = 390;
  let logo = "";
  let shown = "";

  const fit = () => {
    const scale = Math.min(1, inner.clientWidth / width);
    const height = width < 600 ? 780 : 1400;
    frame.style.width = `${width}px`;
    frame.style.height = `${height}px`;
    frame.style.transform = `scale(${scale})`;
    inner.style.height = `${Math.ceil(height * scale)}px`;
  };
  const answers = (address) => new Promise((resolve) => {
    const dot = new Image();
    const late = setTimeout(() => resolve(false), 3000);
    dot.onload = () => { clearTimeout(late); resolve(true); };
    dot.onerror = () => { clearTimeout(late); resolve(false); };
    dot.src = `${address}ready.svg`;
  });
  const show = (there) => {
    pages.hidden = !there;
    sheet.hidden = there;
    away.textContent = there ? "" : away.dataset.words;
    if (there) fit();
  };
  const update = calmly(async () => {
    const chosen = new URLSearchParams({
      kind: value("kind"), template: value("template"), name: name(), preset: value("preset"), primaryColour: value("primaryColour"), logo,
    });
    if (chosen.toString() === shown) return;
    const text = await ask(`${pages.dataset.address}?${chosen}`);
    if (text === null) return;
    shown = chosen.toString();
    const { address } = JSON.parse(text);
    const there = await answers(address);
    if (there && shown === chosen.toString()) {
      frame.src = address;
      open.href = address;
    }
    show(there);
  });
  const keepTheLogo = async (file) => {
    const data = new FormData();
    data.append("logo", file);
    data.append("_csrf", value("_csrf"));
    try {
      const answer = await fetch(pages.dataset.logo, { method: "POST", body: data });
      logo = answer.ok ? (await answer.json()).logo : "";
    } catch {
      logo = "";
    }
    update();
  };

  pages.querySelectorAll("[data-width]").forEach((button) => button.addEventListener("click", () => {
    width = Number(button.dataset.width);
    pages.querySelectorAll("[data-width]").forEach((one) => one.setAttribute("aria-pressed", String(one === button)));
    fit();
  }));
  new ResizeObserver(() => { if (!pages.hidden) fit(); }).observe(pages);
  field("logo").addEventListener("change", (event) => { if (event.target.files.length > 0) keepTheLogo(event.target.files[0]); });
  form.addEventListener("input", update);
  const kept = value("logoData");
  if (kept) fetch(kept).then((answer) => answer.blob()).then(keepTheLogo).catch(update);
  else update();
}

if (form) {
  showThePages();
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
