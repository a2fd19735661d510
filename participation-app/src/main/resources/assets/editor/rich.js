// Rich text: puts an editor in place of each plain field that holds the small Markdown of our pages. The field stays in the form and
// always holds the text, so that the server gets the same with this script and without.
import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { keymap } from "prosemirror-keymap";
import { history, undo, redo } from "prosemirror-history";
import { baseKeymap, chainCommands, exitCode, lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import { liftListItem, sinkListItem, splitListItem, wrapInList } from "prosemirror-schema-list";
import { inputRules, textblockTypeInputRule, wrappingInputRule } from "prosemirror-inputrules";
import { MarkdownParser, MarkdownSerializer, defaultMarkdownSerializer, schema as whole } from "prosemirror-markdown";
import MarkdownIt from "markdown-it";

const kept = (spec, names) => Object.fromEntries(names.map((name) => [name, spec.get(name)]));
const tightly = (spec) => ({ ...spec, attrs: { ...spec.attrs, tight: { default: true } } });
const schema = new Schema({
  nodes: {
    ...kept(whole.spec.nodes, [
      "doc", "paragraph", "blockquote", "heading", "ordered_list", "bullet_list", "list_item", "text", "image", "hard_break",
    ]),
    ordered_list: tightly(whole.spec.nodes.get("ordered_list")),
    bullet_list: tightly(whole.spec.nodes.get("bullet_list")),
  },
  marks: kept(whole.spec.marks, ["em", "strong", "link"]),
});
const { nodes, marks } = schema;

const tight = (tokens, at) => {
  for (let i = at + 1; i < tokens.length; i++) if (tokens[i].type !== "list_item_open") return tokens[i].hidden;
  return false;
};
const markdown = MarkdownIt("commonmark", { html: false });
markdown.disable(["code", "fence", "hr", "backticks", "html_block", "html_inline", "autolink"]);
const reading = new MarkdownParser(schema, markdown, {
  blockquote: { block: "blockquote" },
  paragraph: { block: "paragraph" },
  list_item: { block: "list_item" },
  bullet_list: { block: "bullet_list", getAttrs: (_, tokens, at) => ({ tight: tight(tokens, at) }) },
  ordered_list: {
    block: "ordered_list",
    getAttrs: (token, tokens, at) => ({ order: Number(token.attrGet("start")) || 1, tight: tight(tokens, at) }),
  },
  heading: { block: "heading", getAttrs: (token) => ({ level: Number(token.tag.slice(1)) }) },
  image: {
    node: "image",
    getAttrs: (token) => ({ src: token.attrGet("src"), title: token.attrGet("title") || null, alt: token.content || null }),
  },
  hardbreak: { node: "hard_break" },
  softbreak: { node: "hard_break" },
  em: { mark: "em" },
  strong: { mark: "strong" },
  link: { mark: "link", getAttrs: (token) => ({ href: token.attrGet("href"), title: token.attrGet("title") || null }) },
});
const writing = new MarkdownSerializer(
  {
    ...kept({ get: (name) => defaultMarkdownSerializer.nodes[name] }, [
      "paragraph", "blockquote", "heading", "ordered_list", "list_item", "text", "image", "hard_break",
    ]),
    bullet_list: (state, node) => state.renderList(node, "  ", () => "- "),
  },
  kept({ get: (name) => defaultMarkdownSerializer.marks[name] }, ["em", "strong", "link"]),
);
const written = (doc) => writing.serialize(doc, { tightLists: true });

const within = (state, type, attrs) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (node.type === type && (!attrs || node.attrs.level === attrs.level)) return true;
  }
  return false;
};
const marked = (state, mark) => {
  const { from, to, empty, $from } = state.selection;
  return empty ? Boolean(mark.isInSet(state.storedMarks ?? $from.marks())) : state.doc.rangeHasMark(from, to, mark);
};
const heading = (level) => ({
  run: (state, dispatch) =>
    (within(state, nodes.heading, { level })
      ? setBlockType(nodes.paragraph)
      : setBlockType(nodes.heading, { level }))(state, dispatch),
  on: (state) => within(state, nodes.heading, { level }),
});
const list = (type) => ({
  run: (state, dispatch) => (within(state, type) ? liftListItem(nodes.list_item) : wrapInList(type))(state, dispatch),
  on: (state) => within(state, type),
});
const deeds = {
  strong: { run: toggleMark(marks.strong), on: (state) => marked(state, marks.strong) },
  em: { run: toggleMark(marks.em), on: (state) => marked(state, marks.em) },
  heading2: heading(2),
  heading3: heading(3),
  bullets: list(nodes.bullet_list),
  numbers: list(nodes.ordered_list),
  quote: {
    run: (state, dispatch) => (within(state, nodes.blockquote) ? lift : wrapIn(nodes.blockquote))(state, dispatch),
    on: (state) => within(state, nodes.blockquote),
  },
  undo: { run: undo },
  redo: { run: redo },
};

const plugins = () => [
  inputRules({
    rules: [
      wrappingInputRule(/^\s*>\s$/, nodes.blockquote),
      wrappingInputRule(/^(\d+)\.\s$/, nodes.ordered_list, (found) => ({ order: Number(found[1]) })),
      wrappingInputRule(/^\s*([-+*])\s$/, nodes.bullet_list),
      textblockTypeInputRule(/^(#{2,3})\s$/, nodes.heading, (found) => ({ level: found[1].length })),
    ],
  }),
  keymap({
    "Mod-z": undo,
    "Shift-Mod-z": redo,
    "Mod-y": redo,
    "Mod-b": toggleMark(marks.strong),
    "Mod-i": toggleMark(marks.em),
    Enter: splitListItem(nodes.list_item),
    "Mod-[": liftListItem(nodes.list_item),
    "Mod-]": sinkListItem(nodes.list_item),
    "Shift-Enter": chainCommands(exitCode, (state, dispatch) => {
      dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
      return true;
    }),
  }),
  keymap(baseKeymap),
  history(),
];

const linkDialog = document.getElementById("rich-link");
function askForLink(view) {
  const address = linkDialog.querySelector("input");
  const { $from } = view.state.selection;
  address.value = marks.link.isInSet($from.marks())?.attrs.href ?? "";
  linkDialog.returnValue = "";
  linkDialog.addEventListener(
    "close",
    () => {
      const href = address.value.trim();
      const { from, to, empty } = view.state.selection;
      const change = view.state.tr;
      if (linkDialog.returnValue === "remove") change.removeMark(from, to, marks.link);
      if (linkDialog.returnValue === "set" && /^(https?:\/\/|mailto:|\/)/.test(href)) {
        if (empty) change.insert(from, schema.text(href, [marks.link.create({ href })]));
        else change.removeMark(from, to, marks.link).addMark(from, to, marks.link.create({ href }));
      }
      view.dispatch(change);
      view.focus();
    },
    { once: true },
  );
  linkDialog.showModal();
}

const pictureDialog = document.getElementById("rich-picture");
let waiting = null;
function insert(picture) {
  const node = nodes.image.create({ src: picture.address, alt: picture.alternative, title: picture.credit || null });
  waiting.dispatch(waiting.state.tr.replaceSelectionWith(node).scrollIntoView());
  pictureDialog.close();
  waiting.focus();
}
async function showKnown(language) {
  const answer = await fetch(`/admin/pictures/latest?language=${language}`);
  const known = answer.ok ? await answer.json() : [];
  const buttons = known.map((picture) => {
    const button = document.createElement("button");
    button.type = "button";
    const image = document.createElement("img");
    image.src = picture.small;
    image.alt = picture.alternative;
    button.append(image);
    button.addEventListener("click", () => insert(picture));
    return button;
  });
  pictureDialog.querySelector(".rich-thumbs").replaceChildren(...buttons);
  pictureDialog.querySelector(".rich-known").hidden = buttons.length === 0;
}
function askForPicture(view) {
  waiting = view;
  const form = pictureDialog.querySelector("form");
  form.reset();
  form.querySelector(".error").hidden = true;
  form.dataset.language = view.dom.lang;
  showKnown(view.dom.lang);
  pictureDialog.showModal();
}
pictureDialog?.querySelector("[data-close]").addEventListener("click", () => pictureDialog.close());
pictureDialog?.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const body = new FormData(form);
  body.set("language", form.dataset.language);
  const answer = await fetch(form.action, { method: "POST", body });
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) insert(said);
  else {
    const alert = form.querySelector(".error");
    alert.textContent = said.error ?? answer.statusText;
    alert.hidden = false;
  }
});

function tools(view) {
  const bar = document.getElementById("rich-tools").content.firstElementChild.cloneNode(true);
  const buttons = [...bar.querySelectorAll("button")];
  buttons.forEach((button, at) => {
    button.tabIndex = at === 0 ? 0 : -1;
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => {
      const name = button.dataset.do;
      if (name === "link") askForLink(view());
      else if (name === "picture") askForPicture(view());
      else {
        deeds[name].run(view().state, view().dispatch, view());
        view().focus();
      }
    });
  });
  bar.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = buttons[(buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length];
    buttons.forEach((button) => (button.tabIndex = button === next ? 0 : -1));
    next.focus();
    event.preventDefault();
  });
  return bar;
}

function showState(bar, state) {
  for (const button of bar.querySelectorAll("button")) {
    const on = deeds[button.dataset.do]?.on;
    if (on) button.setAttribute("aria-pressed", String(on(state)));
  }
}

function edit(field) {
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  const place = document.createElement("div");
  place.className = "rich";
  field.after(place);
  const attributes = {
    id: field.id,
    class: "prose rich-text",
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label?.firstChild?.textContent.trim() ?? "",
    lang: field.lang,
  };
  for (const name of ["aria-describedby", "aria-invalid"]) {
    if (field.hasAttribute(name)) attributes[name] = field.getAttribute(name);
  }
  let view = null;
  const bar = tools(() => view);
  place.append(bar);
  const show = () => showState(bar, view.state);
  view = new EditorView(place, {
    state: EditorState.create({ doc: reading.parse(field.value), plugins: plugins() }),
    attributes,
    dispatchTransaction(change) {
      view.updateState(view.state.apply(change));
      if (change.docChanged) {
        field.value = written(view.state.doc);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
      show();
    },
  });
  show();
  field.removeAttribute("id");
  field.required = false;
  field.hidden = true;
  label?.addEventListener("click", () => view.focus());
  field.closest(".field").querySelector(".hint")?.classList.add("visually-hidden");
}

for (const field of document.querySelectorAll("[data-rich] textarea")) edit(field);
