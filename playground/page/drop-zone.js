// @ts-check

/**
 * Lets files be dropped anywhere on an area; while one is held above it, the area has the class `is-dropping`.
 *
 * @param {HTMLElement} area
 * @param {(file: File) => void} onFile
 */
export function createDropZone(area, onFile) {
  /** @param {DragEvent} event */
  const hasFile = ({ dataTransfer }) => dataTransfer?.types.includes('Files') === true;

  area.addEventListener('dragover', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    area.classList.add('is-dropping');
  });
  area.addEventListener('dragleave', (event) => {
    if (event.relatedTarget instanceof Node && area.contains(event.relatedTarget)) return;
    area.classList.remove('is-dropping');
  });
  area.addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    area.classList.remove('is-dropping');
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  });
}
