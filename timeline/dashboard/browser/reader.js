// An article's text with its marked sentences, scrolled to the chosen one. All text is set as text, never as HTML.
//
// In: data.blocks, a list of paragraphs, each a list of {text, kind, event}. Out: trigger `picked`, an event's id.

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tl-reader");
  box.setAttribute("aria-label", data.label);
  box.style.maxHeight = data.height ? `${data.height}px` : "none";
  box.replaceChildren(
    ...data.blocks.map((runs) => {
      const block = document.createElement("p");
      for (const run of runs) {
        const piece = document.createElement(run.kind.startsWith("chosen") ? "mark" : "span");
        piece.className = `tl-${run.kind}`;
        piece.textContent = run.text;
        if (run.title) piece.title = run.title;
        if (run.event && !run.kind.startsWith("chosen")) {
          piece.tabIndex = 0;
          piece.setAttribute("role", "button");
          const pick = () => setTriggerValue("picked", run.event);
          piece.onclick = pick;
          piece.onkeydown = (event) => {
            if (event.key === "Enter" || event.key === " ") {
              event.preventDefault();
              pick();
            }
          };
        }
        block.append(piece);
      }
      return block;
    }),
  );
  const chosen = box.querySelector("mark");
  if (chosen) box.scrollTop = Math.max(0, chosen.offsetTop - box.offsetTop - box.clientHeight * 0.3);
}
