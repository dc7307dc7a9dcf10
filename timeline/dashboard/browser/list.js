// The events as a real table: sorted by a click on its head, walked with ↑ and ↓, read by screen readers, and folded
// into cards on a narrow page. All text is set as text, never as HTML.
//
// In: data.columns [{name, kind}], data.rows [{id, cells: [{text, sort?, colour?}]}], data.chosen (id or null),
// data.caption, data.height (at least; 0 for all of it), data.early (so many first rows wait behind a button). Out: trigger `picked`, an event's id.

const AT_ONCE = 400;

export default function ({ data: [data], parentElement, setTriggerValue }) {
  const box = parentElement.querySelector(".tl-list");
  const [head, body] = [box.querySelector("thead tr"), box.querySelector("tbody")];
  const [early, more] = [box.querySelector(".tl-early"), box.querySelector(".tl-later")];
  const list = (box.list ??= { by: -1, down: false, shown: AT_ONCE, chosen: null, whole: false });
  box.classList.toggle("tl-folds", data.columns.length > 4);
  // Down to the window's end.
  const page = box.getRootNode().host?.closest('[data-testid="stMain"]');
  const top = box.getBoundingClientRect().top + (page?.scrollTop ?? 0);
  box.style.maxHeight = data.height ? `${Math.max(data.height, Math.round(window.innerHeight - top - 24))}px` : "none";
  box.querySelector("table").setAttribute("aria-label", data.caption);

  const compare = (a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b)));
  const sorted = () => {
    if (list.by < 0) return data.rows;
    const of = (row) => row.cells[list.by].sort ?? row.cells[list.by].text;
    const rows = [...data.rows].sort((a, b) => compare(of(a), of(b)));
    return list.down ? rows.reverse() : rows;
  };
  const pick = (id) => setTriggerValue("picked", id);
  const step = (event, row) => {
    const to = { ArrowDown: row.nextElementSibling, ArrowUp: row.previousElementSibling }[event.key];
    if (to) to.focus();
    else if (event.key === "Enter" || event.key === " ") pick(row.dataset.id);
    else return;
    event.preventDefault();
  };
  const line = (row) => {
    const tr = document.createElement("tr");
    tr.setAttribute("role", "row"); // a table for screen readers also where it is laid out as cards
    tr.dataset.id = row.id;
    tr.tabIndex = 0;
    tr.setAttribute("aria-selected", row.id === data.chosen);
    row.cells.forEach((cell, at) => {
      const td = document.createElement("td");
      td.setAttribute("role", "cell");
      td.className = `tl-${data.columns[at].kind}`;
      if (cell.sign) {
        const sign = document.createElement("b");
        sign.textContent = cell.sign;
        sign.style.color = cell.colour;
        td.append(sign, " ");
      }
      td.append(cell.text);
      tr.append(td);
    });
    tr.onclick = () => pick(row.id);
    tr.onkeydown = (event) => step(event, tr);
    return tr;
  };
  const fill = () => {
    const all = sorted();
    const folded = list.by < 0 && !list.whole ? (data.early ?? 0) : 0;
    const rows = all.slice(folded);
    const at = rows.findIndex((row) => row.id === data.chosen);
    list.shown = Math.max(list.shown, at + 1);
    body.replaceChildren(...rows.slice(0, list.shown).map(line));
    early.hidden = !folded;
    early.textContent = `Show ${folded} earlier, from ${all[0]?.cells[0].text}`;
    more.hidden = rows.length <= list.shown;
    more.textContent = `Show ${Math.min(AT_ONCE, rows.length - list.shown)} more of ${rows.length}`;
  };
  early.onclick = () => {
    list.whole = true;
    fill();
    body.firstElementChild?.focus();
  };
  more.onclick = () => {
    list.shown += AT_ONCE;
    fill();
  };
  head.replaceChildren(
    ...data.columns.map((column, at) => {
      const th = document.createElement("th");
      th.scope = "col";
      th.setAttribute("role", "columnheader");
      th.className = `tl-${column.kind}`;
      const button = document.createElement("button");
      button.textContent = column.name + (list.by === at ? (list.down ? " ↓" : " ↑") : "");
      button.title = `Sort by ${column.name.toLowerCase()}`;
      th.setAttribute("aria-sort", list.by === at ? (list.down ? "descending" : "ascending") : "none");
      button.onclick = () => {
        list.down = list.by === at && !list.down;
        list.by = at;
        [...head.children].forEach((other, index) => {
          other.firstChild.textContent = data.columns[index].name + (index === at ? (list.down ? " ↓" : " ↑") : "");
          other.setAttribute("aria-sort", index === at ? (list.down ? "descending" : "ascending") : "none");
        });
        fill();
      };
      th.append(button);
      return th;
    }),
  );
  fill();
  if (data.chosen !== list.chosen) {
    list.chosen = data.chosen;
    const row = body.querySelector('[aria-selected="true"]');
    if (row && data.height) {
      const top = row.offsetTop - head.offsetHeight;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (row.offsetTop + row.offsetHeight > box.scrollTop + box.clientHeight) box.scrollTop = row.offsetTop + row.offsetHeight - box.clientHeight + 8;
    }
  }
}
