/* Buttons of the classic editor: each writes its shortcode where the cursor is. */
document.addEventListener('click', event => {
  const button = event.target.closest?.('[data-herne-shortcode]');
  if (!button || !window.send_to_editor) return;
  window.wpActiveEditor = button.dataset.editor;
  window.send_to_editor(button.dataset.herneShortcode);
});
