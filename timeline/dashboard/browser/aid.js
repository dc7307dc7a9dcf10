// Keys that work anywhere on the page, and what is told to a screen reader.
//
// In: data.said, read aloud when it changes; data.page, how wide Python thinks that the window is, or null. "/" goes to
// the search, "?" opens the help, Escape leaves the search, or goes back from an event to all of them where one thing is
// shown at a time. A popover that a key opens takes the focus: Streamlit puts it at the end of the page. A button that is
// drawn anew because it was pressed keeps the focus. ← and → belong to the buttons that step; what is pressed before those
// stand there is kept for them.
// Out: state `page`, the window's width, when that falls between other ones of the page's breaks.

const BREAKS = [640, 900, 1800];
const layout = (width) => BREAKS.filter((at) => width >= at).length;

const isTyping = (event) => {
  const at = event.composedPath()[0];
  return at instanceof HTMLElement && (at.isContentEditable || /^(input|textarea|select)$/i.test(at.tagName));
};

const STEPS = { ArrowLeft: ".st-key-previous button", ArrowRight: ".st-key-next button" };
const whenThere = (button, tries = 60) => {
  const found = document.querySelector(button);
  if (found) setTimeout(() => found.click());
  else if (tries) setTimeout(() => whenThere(button, tries - 1), 50);
};

const CONTROLS = 'input:not([type="hidden"]), textarea, button, [tabindex="0"]';
const intoPopover = (tries = 100) => {
  const first = [...document.querySelectorAll('[data-testid="stPopoverBody"]')].at(-1)?.querySelector(CONTROLS);
  if (first) first.focus();
  else if (tries) setTimeout(() => intoPopover(tries - 1), 50);
};

// For three seconds, or until something else has it.
const keepFocus = (button, tries = 60) => {
  const place = [...(button.closest('[class*="st-key-"]')?.classList ?? [])].find((name) => name.startsWith("st-key-"));
  const look = (left) => {
    const at = document.activeElement;
    if (at === document.body) document.querySelector(`.${CSS.escape(place)} button`)?.focus({ preventScroll: true });
    else if (!at.closest(`.${CSS.escape(place)}`)) return;
    if (left) setTimeout(() => look(left - 1), 50);
  };
  if (place) look(tries);
};

const onPress = (event) => {
  if (event.key !== "Enter" && event.key !== " ") return;
  if (event.target.closest?.('[data-testid="stPopoverButton"][aria-expanded="false"]')) setTimeout(intoPopover, 50);
  else if (event.target.matches?.(".stButton button")) keepFocus(event.target);
};

const onKey = (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  const search = document.querySelector(".st-key-q input");
  if (event.key === "Escape" && search && document.activeElement === search) return search.blur();
  if (isTyping(event) || document.querySelector('[role="dialog"]')) return;
  const step = !event.shiftKey && STEPS[event.key];
  if (step && document.querySelector(".tl-chart") && !document.querySelector(step)) return whenThere(step);
  const act = {
    "/": search && (() => (search.focus(), search.select())),
    "?": () => document.querySelector(".st-key-help button")?.click(),
    Escape: () => document.querySelector(".st-key-back button")?.click(),
  }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
};

export default function ({ data: [data], parentElement, setStateValue }) {
  document.removeEventListener("keydown", window.timelineKeys);
  window.timelineKeys = onKey;
  document.addEventListener("keydown", onKey);
  document.removeEventListener("keydown", window.timelinePress, true);
  window.timelinePress = onPress;
  document.addEventListener("keydown", onPress, true); // before the button, which may keep the key to itself
  if (data.page !== null) {
    const measure = () => layout(window.innerWidth) !== layout(data.page) && setStateValue("page", window.innerWidth);
    window.removeEventListener("resize", window.timelineResized);
    window.timelineResized = measure;
    window.addEventListener("resize", measure);
    measure();
  }
  const said = parentElement.querySelector(".tl-said");
  if (said.textContent === data.said) return;
  // Where the evidence stands below the chart, a choice brings it into view.
  if (said.textContent) document.querySelector(".st-key-evidence-below")?.scrollIntoView({ block: "nearest" });
  said.textContent = data.said;
}
