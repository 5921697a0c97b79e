/* The life line says below it what the part pointed at, tapped or focused is; on paper its table is open. */
(function () {
  'use strict';
  function say(event) {
    var part = event.target.closest ? event.target.closest('.lifeline .part') : null;
    if (part) { part.closest('.lifeline').querySelector('.lifeline-says').textContent = part.getAttribute('aria-label'); }
  }
  ['focusin', 'mouseover', 'click'].forEach(function (name) { document.addEventListener(name, say); });
  document.addEventListener('keydown', function (event) {
    var part = event.key === 'Escape' && event.target.closest ? event.target.closest('.lifeline .part') : null;
    if (part) {
      var line = part.closest('.lifeline').querySelector('.lifeline-says');
      line.textContent = line.getAttribute('data-idle');
    }
  });
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('.lifeline-table:not([open])').forEach(function (table) {
      table.open = true;
      table.setAttribute('data-printing', '');
    });
  });
  window.addEventListener('afterprint', function () {
    document.querySelectorAll('.lifeline-table[data-printing]').forEach(function (table) {
      table.open = false;
      table.removeAttribute('data-printing');
    });
  });
})();
