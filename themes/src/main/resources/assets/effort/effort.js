// Does the work that a form asks for while the person fills it in, and holds the form back until it is done. Where the browser has
// no Web Crypto (an address without TLS), nothing is sent, and the server takes its slower way.
const AT_ONCE = 512;
const LONGEST = 60_000;
const encoder = new TextEncoder();

const hex = (digest) => Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");

async function find({ salt, target, most }) {
  const start = Number.parseInt(target.slice(0, 8), 16);
  for (let first = 0; first <= Number(most); first += AT_ONCE) {
    const numbers = Array.from({ length: AT_ONCE }, (_, i) => first + i);
    const digests = await Promise.all(numbers.map((number) => crypto.subtle.digest("SHA-256", encoder.encode(salt + number))));
    const at = digests.findIndex((digest) => new DataView(digest).getUint32(0) === start && hex(digest) === target);
    if (at >= 0) return first + at;
    await new Promise((next) => setTimeout(next));
  }
  return null;
}

function begin(box) {
  const form = box.closest("form");
  const answer = box.querySelector("input");
  const says = box.querySelector("[role=status]");
  let over = false;
  const work = Promise.race([find(box.dataset), new Promise((late) => setTimeout(late, LONGEST, null))])
    .catch(() => null)
    .then((number) => {
      if (number !== null) answer.value = `${box.dataset.salt}.${number}.${box.dataset.seal}`;
      over = true;
      form.dataset.effort = "done";
    });
  form.addEventListener("submit", (event) => {
    if (over) return;
    event.preventDefault();
    says.hidden = false;
    work.then(() => form.submit());
  });
}

if (globalThis.crypto?.subtle) for (const box of document.querySelectorAll("[data-target]")) begin(box);
