// @ts-check

/** Closer to the end than this counts as reading the newest. */
const NEAR_END_PX = 80;

/**
 * Keeps the newest message in view as long as the reader has not scrolled up, and offers the way back once they have.
 *
 * @param {HTMLElement} scroller
 * @param {HTMLElement} backButton
 */
export function createScrollKeeper(scroller, backButton) {
  let isFollowing = true;
  let ownPosition = -1;

  const distanceToEnd = () => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;

  /** @param {Element} [newest] its beginning stays in view where it is longer than the screen */
  function showNewest(newest) {
    isFollowing = true;
    backButton.hidden = true;
    scroller.scrollTop = scroller.scrollHeight;
    const hiddenAbove = newest ? scroller.getBoundingClientRect().top - newest.getBoundingClientRect().top : 0;
    if (hiddenAbove > 0) scroller.scrollTop -= hiddenAbove + 8;
    ownPosition = scroller.scrollTop;
  }

  scroller.addEventListener(
    'scroll',
    () => {
      isFollowing = distanceToEnd() < NEAR_END_PX || Math.abs(scroller.scrollTop - ownPosition) < 2;
      if (isFollowing) backButton.hidden = true;
    },
    { passive: true },
  );
  backButton.addEventListener('click', () => {
    showNewest();
    scroller.focus();
  });

  return {
    showNewest,
    /** @param {Element | undefined} newest what has just come, if something has */
    afterChange(newest) {
      if (isFollowing) showNewest(newest);
      else if (newest) backButton.hidden = false;
    },
  };
}
