// Choosing rows of a table by keyboard: j and k move, x chooses, Shift with a click chooses a range. The form works without it.
const form = document.querySelector('[data-choosing]');
if (form) {
  const boxes = [...form.querySelectorAll('input[name="chosen"]')];
  const count = form.querySelector('[data-choosing-count]');
  const found = count.textContent;
  let last = -1;

  const tell = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    count.textContent = chosen === 0 ? found : count.dataset.text.replace('#', chosen);
  };

  const range = (from, to, on) => {
    for (let i = Math.min(from, to); i <= Math.max(from, to); i++) {
      boxes[i].checked = on;
    }
  };

  boxes.forEach((box, index) => {
    box.addEventListener('click', (event) => {
      if (event.shiftKey && last >= 0) {
        range(last, index, box.checked);
      }
      last = index;
      tell();
    });
  });

  const writing = (target) => target.closest('input:not([type="checkbox"]), textarea, select');

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || writing(event.target)) {
      return;
    }
    const here = boxes.indexOf(document.activeElement);
    const step = { j: 1, k: -1 }[event.key];
    if (step) {
      const next = Math.min(Math.max(here + step, 0), boxes.length - 1);
      boxes[next].focus();
      event.preventDefault();
    } else if (event.key === 'x' && here >= 0) {
      boxes[here].click();
      event.preventDefault();
    }
  });

  form.querySelector('[data-choosing-keys]').hidden = false;
  tell();
}
