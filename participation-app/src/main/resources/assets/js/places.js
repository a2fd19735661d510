// Lists whose entries are put in order by dragging. The buttons up and down stay, for keyboards and for who has no script.
for (const list of document.querySelectorAll("[data-places]")) {
  const token = document.querySelector("[name=_csrf]")?.value ?? "";
  const said = document.getElementById("arranged-said");
  let dragged = null;
  for (const entry of list.children) entry.draggable = true;

  list.addEventListener("dragstart", (event) => {
    dragged = event.target.closest("li");
    dragged.classList.add("dragged");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", dragged.dataset.value);
  });
  list.addEventListener("dragover", (event) => {
    const over = event.target.closest("li");
    if (!dragged || !over || over.parentElement !== list || over === dragged) return;
    event.preventDefault();
    const box = over.getBoundingClientRect();
    if (event.clientY < box.top + box.height / 2) over.before(dragged);
    else over.after(dragged);
  });
  list.addEventListener("drop", (event) => event.preventDefault());
  list.addEventListener("dragend", async () => {
    dragged.classList.remove("dragged");
    dragged = null;
    const body = new URLSearchParams({ _csrf: token });
    for (const entry of list.children) body.append(list.dataset.name, entry.dataset.value);
    const answer = await fetch(list.dataset.places, { method: "POST", body });
    if (answer.ok) {
      said.textContent = said.dataset.saved;
      [...list.children].forEach((entry, at) => {
        const [up, down] = entry.querySelectorAll("input[name=by] + button");
        if (up) up.disabled = at === 0;
        if (down) down.disabled = at === list.children.length - 1;
      });
    } else location.reload();
  });
}
