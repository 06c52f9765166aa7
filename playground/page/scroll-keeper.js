// @ts-check

/** Closer to the end than this counts as reading the newest. */
const NEAR_END_PX = 80;

/** Space above a message whose beginning is brought to the top. */
const MARGIN_PX = 8;

/**
 * Keeps the newest message in view as long as the reader has not scrolled up, and offers the way back once they have.
 *
 * @param {HTMLElement} scroller
 * @param {Element} content what grows inside the scroller
 * @param {HTMLElement} backButton
 */
export function createScrollKeeper(scroller, content, backButton) {
  let isFollowing = true;
  let ownPosition = -1;
  /** @type {Element | undefined} */
  let newest;

  const distanceToEnd = () => scroller.scrollHeight - scroller.clientHeight - scroller.scrollTop;

  /** To the end, or to the beginning of the newest message where it is longer than the screen. */
  function showNewest() {
    isFollowing = true;
    backButton.hidden = true;
    scroller.scrollTop = scroller.scrollHeight;
    const hiddenAbove = newest?.isConnected
      ? scroller.getBoundingClientRect().top - newest.getBoundingClientRect().top
      : 0;
    if (hiddenAbove > 0) scroller.scrollTop -= hiddenAbove + MARGIN_PX;
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
  // The composer grows, the window turns, an image gives way to its description: the newest stays in view.
  const resized = new ResizeObserver(() => isFollowing && showNewest());
  resized.observe(scroller);
  resized.observe(content);

  return {
    /** Where the reader goes, by a step of their own. */
    toEnd() {
      newest = undefined;
      showNewest();
    },
    /**
     * Where the reader is writing: from now on nothing else comes to the top.
     *
     * @param {Element} place
     */
    stayAt(place) {
      newest = undefined;
      place.scrollIntoView({ block: 'nearest' });
    },
    /** @param {Element | undefined} arrived what has just come, if something has */
    afterChange(arrived) {
      newest = arrived ?? newest;
      if (isFollowing) showNewest();
      else if (arrived) backButton.hidden = false;
    },
  };
}
