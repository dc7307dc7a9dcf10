// Which lane and row each mark of an exported page's chart gets, and how much of its label. `page.js` draws it.
"use strict";
const MOST_LANES = 8, MOST_ROWS = 40, LEAST_ROWS = 3, GAP = 8, BIN = 40;

const pen = document.createElement("canvas").getContext("2d");
pen.font = "12px system-ui, sans-serif";
const widthOf = (text) => pen.measureText(text).width * 1.06;

// Lanes: one for each of the actors that come first most often, one for all others.
function lanesOf(shown) {
  const counts = {};
  const first = (event) => event.actors[0] ?? event.places[0];
  for (const event of shown) if (first(event) !== undefined) counts[first(event)] = (counts[first(event)] || 0) + 1;
  const leaders = Object.keys(counts).sort((a, b) => counts[b] - counts[a] || a - b).slice(0, MOST_LANES);
  const lanes = new Map([...leaders, ""].map((actor) => [actor, []]));
  for (const event of shown) {
    lanes.get([...event.actors, ...event.places].find((actor) => leaders.includes(actor)) ?? "").push(event);
  }
  return [...lanes].filter(([, inside]) => inside.length);
}

// At most so many characters, cut at a word's end where one is near.
function cut(text, most) {
  if (text.length <= most) return text;
  const kept = text.slice(0, most - 1), space = kept.lastIndexOf(" ");
  return (space > 0.5 * most ? kept.slice(0, space) : kept).trimEnd() + "…";
}

// Where an event and its label go: the label inside the span, else to its right, else to its left.
function place(event, x, left, right, longest = 60) {
  const from = Math.max(x(event.start), left), to = Math.min(x(event.stop), right);
  const middle = (from + to) / 2, band = !event.exact && to - from >= 16;
  const start = band ? from : middle - 8, stop = band ? to : middle + 8;
  let label = cut(event.title, longest);
  const width = widthOf(label);
  if (band && width + 12 < stop - start) return { event, band, start, stop, middle, label, at: start + 6, left: start, right: stop };
  if (stop + 6 + width < right) return { event, band, start, stop, middle, label, at: stop + 6, left: start, right: stop + 6 + width };
  if (start - 6 - width > left) return { event, band, start, stop, middle, label, at: start - 6 - width, left: start - 6 - width, right: stop };
  const within = band && stop - start > Math.max(right - stop, start - left);
  const room = within ? stop - start : Math.max(right - stop, start - left);
  for (let most = label.length; most > 4 && widthOf(label) > room - 12; most -= 1) label = cut(event.title, most);
  if (within) return { event, band, start, stop, middle, label, at: start + 6, left: start, right: stop };
  const beside = right - stop > start - left;
  const at = beside ? stop + 6 : start - 6 - widthOf(label);
  return { event, band, start, stop, middle, label, at, left: Math.min(start, at), right: Math.max(stop, at + widthOf(label)) };
}

const isFree = (taken, one) => taken.every((other) => one.right + GAP < other.left || other.right + GAP < one.left);

// All of them in time order, each in the first row that has room for it.
function packAll(placed) {
  const rows = [];
  for (const one of placed) {
    let row = rows.findIndex((taken) => isFree(taken, one));
    if (row < 0) row = rows.push([]) - 1;
    rows[row].push(one);
    one.row = row;
  }
  return { placed, clusters: [], rows: rows.length };
}

// The most important in so many rows, with less of a label or none where room is short; the others are counted.
function packBest(told, most, x, left, right) {
  const rows = [], placed = [], bins = new Map();
  for (const event of [...told].sort((a, b) => b.weight - a.weight)) {
    const [long, short] = [40, 24].map((longest) => place(event, x, left, right, longest));
    const bare = { ...short, label: "", left: short.start, right: short.stop };
    for (const option of [long, short, bare]) option.row = rows.findIndex((taken) => isFree(taken, option));
    let found = [long, short].find((option) => option.row >= 0);
    if (!found && rows.length < most - 1) {
      found = long;
      found.row = rows.push([]) - 1;
    }
    found ??= bare.row >= 0 ? bare : null;
    if (found) {
      rows[found.row].push(found);
      placed.push(found);
    } else {
      const bin = Math.min(Math.floor((short.middle - left) / BIN), Math.max(0, Math.floor((right - left) / BIN) - 1));
      bins.set(bin, [...(bins.get(bin) ?? []), event]);
    }
  }
  const clusters = [...bins].map(([bin, events]) => ({ from: left + bin * BIN, to: left + (bin + 1) * BIN, events }));
  return { placed, clusters, rows: rows.length + (clusters.length ? 1 : 0) };
}

// Share the rows: lanes that need few get them, the others a part of the rest, the fuller the larger.
function packLanes(lanes, x, left, right) {
  const packed = lanes.map((told) => packAll(told.map((event) => place(event, x, left, right))));
  const weights = lanes.map((told) => Math.sqrt(told.length));
  let rest = MOST_ROWS, weight = weights.reduce((sum, one) => sum + one, 0);
  const order = lanes.map((_, at) => at).sort((a, b) => packed[a].rows / weights[a] - packed[b].rows / weights[b]);
  for (const at of order) {
    const share = Math.max(LEAST_ROWS, Math.round((rest * weights[at]) / weight));
    if (packed[at].rows > share) packed[at] = packBest(lanes[at], share, x, left, right);
    rest = Math.max(0, rest - packed[at].rows);
    weight -= weights[at];
  }
  return packed;
}
