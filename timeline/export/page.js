// The chart, the filters and the keyboard of an exported page. The events are in the page itself, as <article>
// elements, so that it can be read and printed without this script. Text goes in by textContent only.
const ROW = 24, AXIS = 30, PAD = 8, MOST_MARKS = 500, DAY = 86400000, EPOCH = 719163, LEAST_DAYS = 14;
const SVG = "http://www.w3.org/2000/svg";
const SHAPES = {
  stated: "M-6,0a6,6 0 1 0 12,0a6,6 0 1 0 -12,0", reported: "M0,-7L7,0L0,7L-7,0Z",
  planned: "M0,-8L2,-2.5L8,-2.5L3.2,1.2L5,7L0,3.5L-5,7L-3.2,1.2L-8,-2.5L-2,-2.5Z",
  denied: "M-6,-3L-3,-6L0,-3L3,-6L6,-3L3,0L6,3L3,6L0,3L-3,6L-6,3L-3,0Z",
  opinion: "M-5.5,-5.5h11v11h-11Z", conditional: "M0,-7L7,6L-7,6Z",
};
const $ = (selector) => document.querySelector(selector);
const $$ = (selector) => [...document.querySelectorAll(selector)];

const names = Object.fromEntries($$("#actors button").map(({ dataset }) => [dataset.actor, dataset.name]));
const events = $$("article.event").map((article) => ({
  article, id: article.id, title: article.querySelector("h3").textContent, when: article.querySelector(".when").textContent,
  start: Number(article.dataset.start), stop: Number(article.dataset.stop), dated: "start" in article.dataset,
  exact: "exact" in article.dataset, about: "about" in article.dataset, open: article.dataset.open,
  status: article.dataset.status, weight: Number(article.dataset.weight), text: "",
  actors: (article.dataset.actors || "").split(" ").filter(Boolean),
  places: (article.dataset.places || "").split(" ").filter(Boolean),
}));
const state = { from: 0, to: 1, chosen: new Set(), words: [] };
let drawn = [];

function passes(event) {
  if (state.chosen.size && !event.actors.some((actor) => state.chosen.has(actor))) return false;
  if (!state.words.length) return true;
  event.text ||= event.article.textContent.toLowerCase();
  return state.words.every((word) => event.text.includes(word));
}

function element(name, attributes = {}, text = "") {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

function mark(one, y) {
  const { event } = one;
  const link = element("a", { href: "#" + encodeURIComponent(event.id), class: event.status, tabindex: -1 });
  link.setAttribute("aria-label", `${event.when}: ${event.title}`);
  link.append(element("title", {}, `${event.when}: ${event.title}`));
  if (one.band) {
    const tip = event.open === "end" ? 8 : 0, tail = event.open === "start" ? 8 : 0;
    const points = `${one.start + tail},${y - 8} ${one.stop - tip},${y - 8} ${one.stop},${y} ${one.stop - tip},${y + 8} ${one.start + tail},${y + 8} ${one.start},${y}`;
    link.append(element("polygon", { points, class: event.about ? "shape band about" : "shape band" }));
  } else {
    const look = event.exact ? "shape" : "shape band";
    link.append(element("path", { d: SHAPES[event.status], transform: `translate(${one.middle},${y})`, class: look }));
  }
  // Left of its mark a label ends there, however wide the reader's font is.
  const place = one.at < one.start ? { x: one.start - 6, "text-anchor": "end" } : { x: one.at };
  link.append(element("text", { ...place, y: y + 4 }, one.label));
  return link;
}

// A count of events that have no room: a click looks closer, or, where that is at its end, goes to the first of them.
function cluster({ from, to, events: inside }, y) {
  const link = element("a", { href: "#" + encodeURIComponent(inside[0].id), class: "cluster", tabindex: -1 });
  const first = Math.min(...inside.map((event) => event.start)), last = Math.max(...inside.map((event) => event.stop));
  const closer = last - first < (state.to - state.from) / 2 && state.to - state.from > 2 * LEAST_DAYS;
  const said = `${inside.length} more here${closer ? ": look closer" : `, the first: ${inside[0].title}`}`;
  link.setAttribute("aria-label", said);
  link.append(element("title", {}, said));
  link.append(element("rect", { x: from + 2, y: y - 8, width: to - from - 4, height: 16, rx: 8 }));
  link.append(element("text", { x: (from + to) / 2, y: y + 4, "text-anchor": "middle" }, `+${inside.length}`));
  if (closer) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      const air = Math.max(1, (last - first) * 0.1);
      show(first - air, last + air);
    });
  }
  return link;
}

const dateOf = (ordinal) => new Date((ordinal - EPOCH) * DAY);
const ordinalOf = (year, month, day) => { const d = new Date(0); d.setUTCFullYear(year, month, day); return d.getTime() / DAY + EPOCH; };

function ticks(width) {
  const wanted = Math.max(2, width / 110), days = (state.to - state.from) / wanted, found = [];
  const first = dateOf(state.from), year = first.getUTCFullYear();
  const say = (ordinal, options) => dateOf(ordinal).toLocaleDateString("en-GB", { timeZone: "UTC", ...options });
  if (days < 20) {
    const step = [1, 2, 7, 14].find((size) => size >= days) || 14;
    for (let at = Math.ceil(state.from / step) * step; at < state.to; at += step) {
      found.push([at, say(at, { day: "numeric", month: "short", year: "numeric" })]);
    }
  } else if (days < 200) {
    const step = [1, 2, 3, 6].find((size) => size * 30 >= days) || 6;
    for (let month = 0; ; month += step) {
      const at = ordinalOf(year, month, 1);
      if (at >= state.to) break;
      if (at >= state.from) found.push([at, say(at, { month: "short", year: "numeric" })]);
    }
  } else {
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].find((size) => size * 365 >= days) || 2000;
    for (let each = Math.ceil(year / step) * step; ; each += step) {
      const at = ordinalOf(each, 0, 1);
      if (at >= state.to) break;
      if (at >= state.from && each > 0) found.push([at, String(each)]);
    }
  }
  return found;
}

function draw() {
  const passing = events.filter(passes), inside = passing.filter((e) => e.dated && e.start < state.to && e.stop > state.from);
  const shown = inside.length <= MOST_MARKS ? inside
    : [...inside].sort((a, b) => b.weight - a.weight).slice(0, MOST_MARKS).sort((a, b) => a.start - b.start);
  const kept = new Set(passing);
  for (const event of events) event.article.hidden = !kept.has(event);
  const hidden = inside.length - shown.length;
  $("#clear").hidden = !state.chosen.size && !state.words.length;
  $("#shown").textContent = `${passing.length} of ${events.length} events` +
    (hidden ? `; the chart leaves out the ${hidden} least important here, zoom in to see them` : "");

  const chart = $("#chart"), width = Math.max(280, chart.clientWidth - 2);
  const lanes = lanesOf(shown);
  const longest = Math.max(0, ...lanes.map(([actor]) => widthOf(names[actor] || "Other") * 1.1));
  // Where there is little room, a lane's name stands above its rows instead of beside them.
  const above = width < 520 ? ROW : 0;
  const left = above ? PAD : Math.min(width * 0.25, longest + 2 * PAD), right = width - PAD;
  const x = (ordinal) => left + ((ordinal - state.from) / (state.to - state.from)) * (right - left);
  const axis = element("svg", { class: "axis", width, height: AXIS, "aria-hidden": "true" });
  const body = element("svg", { width, role: "group", "aria-label": "Events on the time axis. Arrow keys go from one to the next." });
  const lines = element("g");
  body.append(lines);
  drawn = [];
  let y = PAD;
  const packed = packLanes(lanes.map(([, told]) => told), x, left, right);
  lanes.forEach(([actor], at) => {
    const { placed, clusters, rows } = packed[at];
    const height = above + Math.max(1, rows) * ROW + PAD;
    if (at % 2) lines.append(element("rect", { class: "stripe", x: 0, y, width, height }));
    let name = names[actor] || "Other";
    while (name.length > 2 && widthOf(name) * 1.1 > (above ? right : left) - PAD) name = name.slice(0, -2) + "…";
    body.append(element("text", { class: "lane", x: PAD, y: y + ROW / 2 + 8 }, name));
    const middle = (row) => y + above + PAD / 2 + ROW * (row + 0.5);
    for (const one of placed) {
      const link = mark(one, middle(one.row));
      body.append(link);
      drawn.push({ link, event: one.event });
    }
    for (const one of clusters) {
      const link = cluster(one, middle(rows - 1));
      body.append(link);
      drawn.push({ link, event: one.events[0] });
    }
    y += height;
  });
  if (!drawn.length) body.append(element("text", { x: left + PAD, y: y + ROW }, "Nothing here. Choose “All”, or fewer filters."));
  const height = Math.max(y, 3 * ROW);
  for (const [at, text] of ticks(right - left)) {
    lines.append(element("line", { class: "grid", x1: x(at), x2: x(at), y1: 0, y2: height }));
    axis.append(element("text", { x: x(at), y: 20, "text-anchor": "middle" }, text));
  }
  body.setAttribute("height", height);
  drawn.sort((a, b) => a.event.start - b.event.start || a.event.stop - b.event.stop);
  chart.replaceChildren(axis, body);
  select();
}

function select() {
  let reachable = drawn[0];
  for (const one of drawn) {
    const chosen = one.link.getAttribute("href") === location.hash;
    one.link.classList.toggle("selected", chosen);
    one.link.setAttribute("tabindex", -1);
    if (chosen) reachable = one;
  }
  if (reachable) reachable.link.setAttribute("tabindex", 0);
}

function show(from, to) {
  const least = LEAST_DAYS, most = 4000000;
  const days = Math.min(Math.max(to - from, least), most), middle = (from + to) / 2;
  [state.from, state.to] = [middle - days / 2, middle + days / 2];
  for (const button of $$("#windows button[data-from]")) {
    const same = Math.abs(button.dataset.from - state.from) + Math.abs(button.dataset.to - state.to) < 1;
    button.setAttribute("aria-pressed", same);
  }
  draw();
}

function zoom(factor, around = (state.from + state.to) / 2) {
  show(around - (around - state.from) * factor, around + (state.to - around) * factor);
}

function step(by) {
  const at = drawn.findIndex((one) => one.link === document.activeElement);
  const next = drawn[Math.min(Math.max(at + by, 0), drawn.length - 1)];
  if (!next) return;
  for (const one of drawn) one.link.setAttribute("tabindex", one === next ? 0 : -1);
  next.link.focus();
}

function listen() {
  $("#actors").addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const { actor } = button.dataset;
    if (!state.chosen.delete(actor)) state.chosen.add(actor);
    button.setAttribute("aria-pressed", state.chosen.has(actor));
    draw();
  });
  $("#windows").addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.dataset.zoom) zoom(Number(button.dataset.zoom));
    else show(Number(button.dataset.from), Number(button.dataset.to));
  });
  $("#search").addEventListener("input", ({ target }) => {
    state.words = target.value.toLowerCase().split(/\s+/).filter(Boolean);
    draw();
  });
  $("#clear").addEventListener("click", () => {
    state.chosen.clear();
    state.words = [];
    $("#search").value = "";
    for (const button of $$("#actors button")) button.setAttribute("aria-pressed", false);
    draw();
  });
  addEventListener("hashchange", select);
  addEventListener("resize", draw);
  const chart = $("#chart");
  chart.addEventListener("keydown", (event) => {
    const act = {
      ArrowRight: () => step(1), ArrowDown: () => step(1), ArrowLeft: () => step(-1), ArrowUp: () => step(-1),
      Home: () => step(-drawn.length), End: () => step(drawn.length), "+": () => zoom(0.5), "-": () => zoom(2),
    }[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  chart.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    zoom(event.deltaY > 0 ? 1.25 : 0.8);
  }, { passive: false });
  let drag = null;
  chart.addEventListener("pointerdown", (event) => {
    if (event.button === 0 && !event.target.closest("a")) drag = { x: event.clientX, from: state.from, to: state.to, frame: 0 };
  });
  addEventListener("pointermove", (event) => {
    if (!drag) return;
    const days = ((drag.x - event.clientX) / chart.clientWidth) * (drag.to - drag.from);
    const [from, to] = [drag.from + days, drag.to + days];
    chart.classList.add("drag");
    cancelAnimationFrame(drag.frame);
    drag.frame = requestAnimationFrame(() => show(from, to));
  });
  addEventListener("pointerup", () => { drag = null; chart.classList.remove("drag"); });
}

if (events.some((event) => event.dated)) {
  for (const part of $$("[data-live]")) part.hidden = false;
  $(".panes").classList.add("beside");
  listen();
  const first = $("#windows button[data-from]");
  show(Number(first.dataset.from), Number(first.dataset.to));
}
