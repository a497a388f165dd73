/**
 * Draws once for all that changes in one task, and after it: a picture that has to be sent is sent before the page is drawn.
 * A task and no animation frame, which pages in the background do not get.
 *
 * @returns to be called whenever something has changed
 */
export function drawSoon(draw: () => void): () => void {
  let due = false;
  return () => {
    if (!due) {
      due = true;
      setTimeout(() => {
        due = false;
        draw();
      });
    }
  };
}
