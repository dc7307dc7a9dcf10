// Who appears with whom over time: a table whose cells are shaded by their counts. All text is set as text.
//
// In: data.columns, their labels; data.rows [{id, name, counts, whole}], the first of them all events of the actor itself;
// data.caption. Out: trigger `picked`: `ROW` (an actor's name), or `ROW/COLUMN` (a count; the last column is the sum).

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tl-together");
  const most = Math.max(1, ...data.rows.flatMap((row) => row.counts));
  const make = (tag, text = "") => Object.assign(document.createElement(tag), { textContent: text });
  const button = (text, label, picked) => {
    const made = make("button", text);
    made.title = label;
    made.setAttribute("aria-label", label);
    made.onclick = () => setTriggerValue("picked", picked);
    return made;
  };
  const table = make("table");
  table.setAttribute("aria-label", data.caption);
  const head = table.createTHead().insertRow();
  for (const label of ["with", ...data.columns, "total"]) head.append(Object.assign(make("th", label), { scope: "col" }));
  const body = table.createTBody();
  data.rows.forEach((row, at) => {
    const line = body.insertRow();
    const name = Object.assign(make("th"), { scope: "row" });
    name.append(button(row.name, at ? `Look at ${row.name}` : row.name, `${at}`));
    line.append(name);
    row.counts.forEach((count, column) => {
      const cell = line.insertCell();
      if (!count) return;
      const cellButton = button(String(count), `${row.name}, ${data.columns[column]}: ${count} events`, `${at}/${column}`);
      const share = 12 + Math.round((58 * count) / most);
      cellButton.style.background = `color-mix(in srgb, var(--st-primary-color) ${share}%, transparent)`;
      cell.append(cellButton);
    });
    const whole = line.insertCell();
    whole.className = "tl-whole";
    whole.append(button(String(row.whole), `${row.name}: all ${row.whole} events`, `${at}/${row.counts.length}`));
  });
  box.replaceChildren(table);
}
