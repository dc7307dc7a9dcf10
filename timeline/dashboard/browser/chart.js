// The Plotly chart, drawn in place: zoom and pan survive every change of the figure, and Python hears of them.
//
// In: data.figure (Plotly), data.left and data.plot (pixels of the time axis), data.width (what the figure was made
// for), data.revision (changes when the range is to be taken from the figure), data.alt, data.filename, data.home (the
// range that Reset goes back to), data.range (the one to start with), data.page (the page's colour, for pictures).
// data.chosenAt (pixels from the top to the selected mark, null to leave the page where it is).
// Out: state `view`, what is seen: width and page (pixels of chart and window), tall (pixels that the window has for the
// chart), and zoom, null unless the user moved: {start, stop (ISO days), home (back where Reset leads), revision};
// trigger `picked`, an event's id, `zoom:…` or `choice:…`.
// `data-sketched` says that there is a still picture, `data-drawn` how often Plotly has drawn.

const SETTLED = 120; // ms after the last movement of a wheel or finger until Python is asked for new labels
const EDGE = 60; // pixels that a mark is kept away from the window's edges
const DAY = 86400000;
const LEAST = 7 * DAY;
const EARLIEST = Date.parse("0001-01-01T00:00Z");
const LATEST = Date.parse("9998-12-31T00:00Z");
// Plotly's dates ("2024-05-16", "2024-05-16 09:36") as milliseconds, and back.
const ms = (text) => {
  const [day, time = "00:00"] = String(text).replace("Z", "").split(/[ T]/);
  return Date.parse(`${day}T${time}Z`);
};
const text = (time) => new Date(Math.min(Math.max(time, EARLIEST), LATEST)).toISOString().slice(0, 19);
const iso = (time) => text(time).slice(0, 10);

// What the window has below the chart's top, without the tools under it, to 20 pixels.
const heightLeft = (root) => {
  const page = root.closest('[data-testid="stMain"]');
  const top = root.getBoundingClientRect().top + (page?.scrollTop ?? 0);
  return Math.max(0, Math.floor((window.innerHeight - top - 54) / 20) * 20);
};

export default function ({ data: [data], parentElement, setStateValue, setTriggerValue }) {
  const root = parentElement.querySelector(".tl-chart");
  const plot = parentElement.querySelector(".tl-plot");
  const chart = (root.chart ??= { revision: data.revision, home: data.home.join(), sent: "", timer: 0, drawn: false, times: 0 });
  Object.assign(chart, { data, setStateValue, setTriggerValue });
  root.setAttribute("aria-label", data.alt);

  // What is seen: before Plotly has drawn, where the user went to meanwhile, or else what the figure shows.
  const range = () => (chart.drawn ? plot.layout.xaxis.range.map(ms) : (chart.at ?? chart.data.range.map(ms)));
  const tell = ([start, stop]) => {
    clearTimeout(chart.timer);
    const { home, revision } = chart.data;
    const [first, last] = [iso(start), iso(stop + DAY / 2)];
    const zoom = { start: first, stop: last, home: first === home[0] && iso(stop) === home[1], revision };
    const view = {
      width: Math.round(root.clientWidth),
      tall: heightLeft(root),
      page: window.innerWidth,
      zoom: chart.moved ? zoom : null,
    };
    const said = JSON.stringify(view);
    if (view.width < 50 || said === chart.sent) return;
    chart.sent = said;
    chart.setStateValue("view", view);
  };
  const report = () => {
    clearTimeout(chart.timer);
    chart.timer = setTimeout(() => tell(range()), chart.drawn ? SETTLED : 0);
  };
  // Python makes the new labels while Plotly draws; during a movement it would make them in vain.
  const show = (start, stop, atOnce = false) => {
    const length = Math.max(stop - start, LEAST);
    const middle = (start + stop) / 2;
    const to = [middle - length / 2, middle + length / 2];
    Object.assign(chart, { moved: true, made: "" });
    if (chart.drawn) {
      if (atOnce) tell(to);
      window.Plotly.relayout(plot, { "xaxis.range": to.map(text) });
      return;
    }
    chart.at = to;
    sketched();
  };
  const zoom = (factor, at = 0.5, atOnce = false) => {
    const [start, stop] = range();
    const fixed = start + (stop - start) * at;
    show(fixed - (fixed - start) * factor, fixed + (stop - fixed) * factor, atOnce);
  };
  const pan = (share, atOnce = false) => {
    const [start, stop] = range();
    show(start + (stop - start) * share, stop + (stop - start) * share, atOnce);
  };
  const reset = () => show(...chart.data.home.map(ms), true);
  const picture = (format) => {
    const { figure, page, filename } = chart.data;
    const layout = { ...figure.layout, paper_bgcolor: page, xaxis: { ...figure.layout.xaxis, range: plot.layout.xaxis.range } };
    window.Plotly.downloadImage({ data: figure.data, layout }, { format, filename, width: figure.layout.width, height: figure.layout.height, scale: 2 });
  };

  // Stepping goes where the window does not reach: follow it, but never from where the page began.
  const follow = (at) => {
    const before = chart.chosenAt;
    chart.chosenAt = at;
    if (at === null || before === undefined || before === at) return;
    const y = root.getBoundingClientRect().top + at;
    const past = y < EDGE ? y - 2 * EDGE : Math.max(0, y - window.innerHeight + EDGE);
    if (past) root.closest('[data-testid="stMain"]')?.scrollBy({ top: past, behavior: "smooth" });
  };

  // A figure made for quite another width would only flash by: ask for one that fits.
  const fits = () => Math.abs(chart.data.width / root.clientWidth - 1) <= 0.2;
  const sketched = () => {
    if (!fits()) return;
    const { figure } = chart.data;
    const at = range().map(text);
    const still = sketch({ ...figure, layout: { ...figure.layout, xaxis: { ...figure.layout.xaxis, range: at } } }, root.clientWidth);
    still.classList.add("tl-sketch");
    if (chart.still) chart.still.replaceWith(still);
    else root.append(still);
    chart.still = still;
    root.style.minHeight = `${figure.layout.height}px`;
    root.dataset.sketched = "";
  };
  // Not before the sketch is on the screen, and until then measured what the figure should be like.
  const startPlotly = () => {
    if (!window.timelinePlotly) return void setTimeout(startPlotly, 10);
    tell(range());
    requestAnimationFrame(() => setTimeout(window.timelinePlotly));
  };
  const wait = () => {
    clearTimeout(chart.waiting);
    chart.waiting = setTimeout(() => (window.Plotly ? draw() : wait()), 20);
  };
  const draw = () => {
    const now = chart.data;
    // Only a place that the user went to is kept: otherwise the figure's range shows the events of new data and filters.
    const away = chart.moved && chart.revision === now.revision && range().map(iso).join() !== chart.home;
    if (!away) Object.assign(chart, { moved: false, at: null });
    Object.assign(chart, { revision: now.revision, home: now.home.join() });
    if (!window.Plotly) {
      sketched();
      if (!chart.waiting) startPlotly();
      return wait();
    }
    if (!chart.drawn && !fits()) return report();
    root.style.minHeight = `${now.figure.layout.height}px`;
    const layout = { ...now.figure.layout, width: root.clientWidth };
    if (away) layout.xaxis = { ...layout.xaxis, range: range().map(text) };
    // The same again, as after a change of size that changes nothing: Plotly would take as long as for another.
    const made = JSON.stringify([now.figure.data, layout]);
    if (made === chart.made) return void (root.dataset.width = now.width);
    chart.made = made;
    const config = { displayModeBar: false, scrollZoom: false, doubleClick: false, showTips: false, responsive: false };
    window.Plotly.react(plot, now.figure.data, layout, config).then(() => {
      root.dataset.width = now.width;
      root.dataset.drawn = ++chart.times;
      follow(now.chosenAt);
      if (chart.drawn) return;
      chart.drawn = true;
      chart.still?.remove();
      plot.on("plotly_relayout", (change) => {
        if (Object.keys(change).some((key) => key.startsWith("xaxis"))) Object.assign(chart, { moved: true, made: "" });
        report();
      });
      plot.on("plotly_doubleclick", reset);
      plot.on("plotly_click", (event) => {
        const id = event.points[0]?.customdata;
        if (id && !(Date.now() - chart.released < 400)) chart.setTriggerValue("picked", id);
      });
      plot.on("plotly_clickannotation", (event) => chart.setTriggerValue("picked", `choice:${event.annotation.name}`));
      plot.on("plotly_hover", () => root.classList.add("tl-over"));
      plot.on("plotly_unhover", () => root.classList.remove("tl-over"));
      report();
    });
  };

  if (!chart.watched) {
    chart.watched = true;
    new ResizeObserver(report).observe(root);
    const actions = { in: () => zoom(0.6, 0.5, true), out: () => zoom(1 / 0.6, 0.5, true), reset, svg: () => picture("svg"), png: () => picture("png") };
    for (const button of parentElement.querySelectorAll("[data-do]")) button.onclick = () => actions[button.dataset.do]();
    root.addEventListener("keydown", (event) => {
      const keys = { "+": actions.in, "=": actions.in, "-": actions.out, 0: reset };
      if (event.shiftKey && event.key === "ArrowLeft") pan(-0.2, true);
      else if (event.shiftKey && event.key === "ArrowRight") pan(0.2, true);
      else if (keys[event.key] && !event.ctrlKey && !event.metaKey) keys[event.key]();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    root.addEventListener("wheel", (event) => {
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey && !sideways) return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) {
        const at = (event.clientX - root.getBoundingClientRect().left - chart.data.left) / chart.data.plot;
        zoom(Math.exp(Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 60) / 160), Math.min(Math.max(at, 0), 1));
      } else pan((sideways ? event.deltaX : event.deltaY) / chart.data.plot);
    }, { passive: false });
    // Two fingers: what was under them when they came down stays under them. Heard at the window, before Plotly hears
    // of it: Plotly knows one finger only, and lays a cover over the page for it.
    const apart = (event) => [...event.touches].map((touch) => touch.clientX).sort((a, b) => a - b);
    const shareAt = (x) => (x - root.getBoundingClientRect().left - chart.data.left) / chart.data.plot;
    const over = ({ clientX, clientY }) => {
      const { left, right, top, bottom } = plot.getBoundingClientRect();
      return left <= clientX && clientX <= right && top <= clientY && clientY <= bottom;
    };
    const pinched = (event) => {
      if (!root.isConnected || !chart.drawn || event.touches.length !== 2) return;
      if (event.type === "touchstart" && [...event.touches].every(over)) {
        const [start, stop] = range();
        chart.wide = null;
        chart.pinch = apart(event).map((x) => start + (stop - start) * shareAt(x));
      }
      if (!chart.pinch) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.type === "touchstart") return;
      const [left, right] = apart(event);
      const length = ((chart.pinch[1] - chart.pinch[0]) * chart.data.plot) / Math.max(right - left, 12);
      const start = chart.pinch[0] - shareAt(left) * length;
      chart.wide = [start, start + length];
      cancelAnimationFrame(chart.frame);
      chart.frame = requestAnimationFrame(() => show(...chart.wide));
    };
    const released = () => {
      if (!chart.pinch) return;
      chart.pinch = null;
      chart.released = Date.now();
      // Plotly ends the drag that it began with the first finger, and with it goes back to where that was.
      setTimeout(() => chart.wide && show(...chart.wide));
    };
    for (const kind of ["touchstart", "touchmove"]) window.addEventListener(kind, pinched, { capture: true, passive: false });
    for (const kind of ["touchend", "touchcancel"]) window.addEventListener(kind, released, { capture: true });
  }
  draw();
}
