// An article's text with its marked sentences, scrolled to the chosen one. All text is set as text, never as HTML.
//
// In: data.blocks, a list of paragraphs, each a list of {text, kind, event}; data.height, its least height in pixels, 0
// for all of the text; data.below, null, or that it reaches down to the window's end, but for so many pixels.
// Out: trigger `picked`, an event's id.

const AIR = 24;

const fill = (box) => {
  const { height, below } = box.data;
  if (!height) return void (box.style.maxHeight = "none");
  const page = box.getRootNode().host?.closest('[data-testid="stMain"]');
  const top = box.getBoundingClientRect().top + (page?.scrollTop ?? 0);
  const room = below === null ? 0 : window.innerHeight - top - below - AIR;
  box.style.maxHeight = `${Math.max(height, Math.round(room))}px`;
};

const button = (event, pick) => {
  const made = document.createElement("span");
  made.className = "tl-sentence";
  made.dataset.event = event;
  made.tabIndex = 0;
  made.setAttribute("role", "button");
  made.onclick = pick;
  made.onkeydown = (pressed) => {
    if (pressed.key !== "Enter" && pressed.key !== " ") return;
    pressed.preventDefault();
    pick();
  };
  return made;
};

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tl-reader");
  box.setAttribute("aria-label", data.label);
  box.data = data;
  fill(box);
  box.replaceChildren(
    ...data.blocks.map((runs) => {
      const block = document.createElement("p");
      let told = null; // the sentence of an event, however many pieces it has: one button
      for (const run of runs) {
        const piece = document.createElement(run.kind.startsWith("chosen") ? "mark" : "span");
        piece.className = `tl-${run.kind}`;
        piece.textContent = run.text;
        if (run.title) piece.title = run.title;
        const event = run.kind.startsWith("chosen") ? null : run.event;
        if (!event) {
          told = null;
          block.append(piece);
          continue;
        }
        if (told?.dataset.event !== event) {
          told = button(event, () => setTriggerValue("picked", event));
          block.append(told);
        }
        told.append(piece);
      }
      return block;
    }),
  );
  const toChosen = () => {
    const chosen = box.querySelector("mark");
    if (chosen) box.scrollTop = Math.max(0, chosen.offsetTop - box.offsetTop - box.clientHeight * 0.3);
  };
  // What stands above it may still be growing.
  if (!box.watched) {
    box.watched = new ResizeObserver(() => {
      const before = box.style.maxHeight;
      fill(box);
      if (before !== box.style.maxHeight) toChosen();
    });
    box.watched.observe(document.body);
    const above = box.getRootNode().host?.closest('[data-testid="stVerticalBlock"]');
    if (above) box.watched.observe(above);
  }
  toChosen();
}
