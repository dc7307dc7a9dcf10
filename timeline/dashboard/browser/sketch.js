// A figure's lanes, marks, labels and axis as one SVG, seen while Plotly is still being started: no zoom, no hatches.
// Reads the few kinds of traces and layout that `timeline/view` makes. All text is set as text, never as HTML.

const SVG = "http://www.w3.org/2000/svg";
const SYMBOLS = {
  diamond: "M0-1.3 1.3 0 0 1.3-1.3 0Z",
  square: "M-.9-.9H.9V.9H-.9Z",
  x: "M-1-1 1 1M1-1-1 1",
  star: "M0-1.2.3-.4 1.1-.4.5.1.7.9 0 .4-.7.9-.5.1-1.1-.4-.3-.4Z",
  "triangle-up": "M0-1.1 1 .8H-1Z",
  "triangle-left": "M-1 0 .9-1V1Z",
  "triangle-right": "M1 0-.9-1V1Z",
};
const DAYS = [1, 7, 31, 92, 366, 732, 1830, 3660, 7320, 18300, 36600, 183000, 366000]; // between ticks, at least

const time = (text) => {
  const [day, clock = "00:00"] = String(text).split(/[ T]/);
  return Date.parse(`${day}T${clock}Z`);
};
const each = (value, at) => (Array.isArray(value) ? value[at] : value);
const unescaped = (text) => text.replace(/<\/?b>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

// The first days of the stretches (days, months or years) that a tick stands at, with what it says.
const ticks = (start, stop, most) => {
  const step = DAYS.find((days) => (stop - start) / 86400000 / days <= most) ?? DAYS.at(-1);
  const found = [];
  const from = new Date(start);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth()];
  const words = { timeZone: "UTC", year: "numeric", ...(step < 366 && { month: "short" }), ...(step < 31 && { day: "numeric" }) };
  const apart = step < 31 ? step : step < 366 ? Math.round(step / 31) : Math.floor(step / 366);
  const first = step < 366 ? 0 : Math.floor(year / apart) * apart;
  for (let at = 0; found.length <= most + 1; at += apart) {
    const day = new Date(0);
    if (step < 31) day.setTime(Math.ceil(start / 86400000 + at) * 86400000);
    else if (step < 366) day.setUTCFullYear(year, Math.floor(month / apart) * apart + at, 1);
    else day.setUTCFullYear(first + at, 0, 1);
    if (day.getTime() >= stop) break;
    if (day.getTime() >= start) found.push([day.getTime(), day.toLocaleDateString("en-GB", words)]);
  }
  return found;
};

const sketch = ({ data, layout }, width) => {
  const svg = document.createElementNS(SVG, "svg");
  const add = (name, attributes, text) => {
    const one = document.createElementNS(SVG, name);
    for (const key in attributes) one.setAttribute(key, attributes[key]);
    if (text !== undefined) one.textContent = unescaped(text);
    svg.append(one);
  };
  const { margin, height, font, xaxis, xaxis2 } = layout;
  const [start, stop] = xaxis.range.map(time);
  const whole = width - margin.l - margin.r;
  const plot = whole * xaxis.domain[1];
  const x = (ms) => margin.l + ((ms - start) / (stop - start)) * plot;
  const y = (value) => margin.t + value;
  const xOf = (ref) => (ref === "paper" ? (share) => margin.l + share * whole : (text) => x(time(text)));
  const box = (left, right, top, tall, rest) => {
    const [from, to] = [Math.max(left, margin.l), Math.min(right, margin.l + plot)];
    if (to > from) add("rect", { x: from, width: to - from, y: top, height: tall, ...rest });
  };
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  Object.assign(svg.style, { width: `${width}px`, height: `${height}px`, fontFamily: font.family });

  for (const { type, xref, x0, x1, y0, y1, fillcolor, line } of layout.shapes) {
    const at = xOf(xref);
    if (type === "line") add("line", { x1: at(x0), x2: at(x1), y1: y(y0), y2: y(y1), stroke: line.color, "stroke-width": line.width });
    else add("rect", { x: at(x0), width: Math.max(0, at(x1) - at(x0)), y: y(y0), height: y1 - y0, fill: fillcolor });
  }
  for (const [day, said] of ticks(start, stop, Math.max(3, plot / 90))) {
    add("line", { x1: x(day), x2: x(day), y1: margin.t, y2: height - margin.b, stroke: xaxis.gridcolor });
    add("text", { x: x(day), y: margin.t - 8, "text-anchor": "middle", "font-size": 12, fill: xaxis.tickfont.color }, said);
  }
  for (const trace of data) {
    const { marker, mode } = trace;
    const left = trace.xaxis === "x2" ? (value) => margin.l + plot + (value / xaxis2.range[1]) * (whole - plot) : (value) => x(time(value));
    trace.x.forEach((value, at) => {
      const middle = y(trace.y[at]);
      if (trace.type === "bar") {
        const from = x(time(trace.base[at]));
        const tall = each(trace.width, at);
        const edge = marker.line.width ? { stroke: marker.line.color, "stroke-width": marker.line.width } : {};
        const right = x(time(trace.base[at]) + value);
        const fill = marker.pattern?.shape ? marker.pattern.bgcolor : each(marker.color, at);
        if (fill !== "rgba(0,0,0,0)" || marker.line.width) box(from, right, middle - tall / 2, tall, { fill, rx: marker.cornerradius ?? 0, ...edge });
      } else if (mode === "markers") {
        const size = marker.size / 2;
        const look = { fill: marker.color, stroke: each(marker.line.color, at), "stroke-width": each(marker.line.width, at) };
        const path = SYMBOLS[marker.symbol];
        if (path) add("path", { d: path, transform: `translate(${left(value)} ${middle}) scale(${size})`, "vector-effect": "non-scaling-stroke", ...look });
        else add("circle", { cx: left(value), cy: middle, r: size, ...look, ...(marker.symbol.endsWith("-open") && { fill: "none" }) });
      } else if (mode === "text") {
        const side = each(trace.textposition, at);
        const anchor = side.endsWith("right") ? "start" : side.endsWith("left") ? "end" : "middle";
        const bold = trace.text[at].startsWith("<b>") ? { "font-weight": 700 } : {};
        add("text", { x: left(value), y: middle, dy: "0.35em", "text-anchor": anchor, "font-size": trace.textfont.size, fill: trace.textfont.color, ...bold }, trace.text[at]);
      } else add("line", { x1: left(trace.x[0]), x2: left(trace.x[1]), y1: y(trace.y[0]), y2: y(trace.y[1]), stroke: trace.line.color });
    });
  }
  for (const { text, xref, x: share, y: at, xanchor, xshift = 0, font: { size, color } } of layout.annotations) {
    const anchor = { left: "start", right: "end" }[xanchor] ?? "middle";
    const bold = text.startsWith("<b>") ? { "font-weight": 700 } : {};
    add("text", { x: xOf(xref)(share) + xshift, y: y(at), dy: "0.35em", "text-anchor": anchor, "font-size": size, fill: color, ...bold }, text);
  }
  return svg;
};
