// Passkeys. Asks the browser for one, and sends its answer with an ordinary form; whatever goes wrong, the server says what to do.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const descriptors = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
const RENEWED_AFTER = 4 * 60 * 1000;
let waiting = null;

async function options(form, path, fields) {
  const body = new URLSearchParams({ _csrf: form.elements._csrf.value, ...fields });
  const answer = await fetch(path, { method: "POST", body });
  if (!answer.ok || answer.redirected) throw new Error("no options");
  const found = await answer.json();
  return { ...found, challenge: bytes(found.challenge) };
}

async function registration(form) {
  const found = await options(form, "/account/security/passkeys/options", {});
  const made = await navigator.credentials.create({
    publicKey: {
      ...found,
      user: { ...found.user, id: bytes(found.user.id) },
      excludeCredentials: descriptors(found.excludeCredentials),
    },
  });
  return {
    attestationObject: text(made.response.attestationObject),
    clientDataJSON: text(made.response.clientDataJSON),
    transports: made.response.getTransports?.() ?? [],
    credential: made,
  };
}

async function signIn(form, party, more) {
  const found = await options(form, "/session/passkey/options", { party });
  const used = await navigator.credentials.get({
    publicKey: { ...found, allowCredentials: descriptors(found.allowCredentials) },
    ...more,
  });
  return {
    authenticatorData: text(used.response.authenticatorData),
    clientDataJSON: text(used.response.clientDataJSON),
    signature: text(used.response.signature),
    ...(used.response.userHandle ? { userHandle: text(used.response.userHandle) } : {}),
    credential: used,
  };
}

function send(form, path, { credential, ...response }) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = "credential";
  field.value = JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: {},
  });
  form.append(field);
  form.action = path;
  form.submit();
}

function trouble(form, error) {
  const known = { NotAllowedError: "cancelled", InvalidStateError: "present", SecurityError: "elsewhere" };
  const place = form.querySelector("[data-passkey-trouble]");
  if (!place) {
    form.submit();
    return;
  }
  place.textContent = place.dataset[known[error.name] ?? "broken"] ?? place.dataset.broken;
  place.hidden = false;
}

async function offerWhileTyping(form) {
  if (!(await window.PublicKeyCredential?.isConditionalMediationAvailable?.())) return;
  waiting = new AbortController();
  const renewal = setTimeout(() => {
    waiting.abort();
    offerWhileTyping(form);
  }, RENEWED_AFTER);
  try {
    send(form, "/session/passkey", await signIn(form, "", { mediation: "conditional", signal: waiting.signal }));
  } catch {
    // Nobody chose one: the page stays as it is.
  }
  clearTimeout(renewal);
}

const isSignIn = (form) => form.getAttribute("action").startsWith("/session/passkey");
for (const form of document.querySelectorAll('form[data-passkey], form[action="/session/passkey/new"]')) {
  if (!window.PublicKeyCredential) continue;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    waiting?.abort();
    try {
      const party = event.submitter?.dataset.party ?? "";
      const answer = isSignIn(form) ? await signIn(form, party, {}) : await registration(form);
      send(form, isSignIn(form) ? "/session/passkey" : "/account/security/passkeys", answer);
    } catch (error) {
      trouble(form, error);
    }
  });
}
const typing = document.querySelector('form[action="/session/passkey/new"]');
if (typing && document.querySelector('input[autocomplete~="webauthn"]')) offerWhileTyping(typing);
