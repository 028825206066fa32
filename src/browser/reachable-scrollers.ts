/** What is wider than the window can be reached and scrolled by keyboard; what is not, is no stop. */
export function reachableScrollers(): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth + 1) target.setAttribute('tabindex', '0');
      else target.removeAttribute('tabindex');
    }
  });
  for (const scroller of document.querySelectorAll('.scrolls')) observer.observe(scroller);
}
