// Plotly's code waits as text: starting it takes as long as drawing the whole page does, and a sketch of the chart is
// to be seen before. The chart asks for it once that is on the screen; where the chart is long in coming, nobody waits
// for this meanwhile.

const MEANWHILE = 400; // ms

export default function () {
  window.timelinePlotly ??= () => {
    window.timelinePlotly = () => {};
    import(URL.createObjectURL(new Blob([code], { type: "text/javascript" })));
  };
  setTimeout(() => window.timelinePlotly(), MEANWHILE);
}
