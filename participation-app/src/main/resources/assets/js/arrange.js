// Arranges the items of a list by dragging, and by their buttons without a new page; what is sent is the order that stands there.
for (const list of document.querySelectorAll("[data-arrange]")) {
  const status = list.parentElement.querySelector("[data-arrange-status]");
  let dragged = null;

  const say = (item) => {
    const place = [...list.children].indexOf(item) + 1;
    if (status) status.textContent = list.dataset.moved.replace("{0}", place).replace("{1}", list.children.length);
  };

  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-move]");
    if (!button) return;
    event.preventDefault();
    const item = button.closest("li");
    const up = button.dataset.move === "up";
    const other = up ? item.previousElementSibling : item.nextElementSibling;
    if (!other) return;
    if (up) other.before(item);
    else other.after(item);
    button.focus();
    say(item);
  });

  for (const item of list.children) {
    const grip = item.querySelector("[data-grip]");
    grip.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      dragged = item;
      grip.setPointerCapture(event.pointerId);
      item.classList.add("arrange-dragged");
    });
    grip.addEventListener("pointermove", (event) => {
      if (dragged !== item) return;
      const under = document.elementFromPoint(event.clientX, event.clientY)?.closest("li");
      if (!under || under === item || under.parentElement !== list) return;
      const box = under.getBoundingClientRect();
      if (event.clientY < box.top + box.height / 2) under.before(item);
      else under.after(item);
    });
    const drop = () => {
      if (dragged !== item) return;
      dragged = null;
      item.classList.remove("arrange-dragged");
      say(item);
    };
    grip.addEventListener("pointerup", drop);
    grip.addEventListener("pointercancel", drop);
  }
}
