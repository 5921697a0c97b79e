/* A draft's file is read here and put into the text, where it can be mended before it is tried out. */
(function () {
  'use strict';
  document.querySelectorAll('[data-draft-into]').forEach(function (picker) {
    picker.addEventListener('change', function () {
      var file = picker.files[0];
      if (!file) { return; }
      document.getElementById('file').value = file.name;
      var reader = new FileReader();
      reader.addEventListener('load', function () {
        var text = document.getElementById(picker.getAttribute('data-draft-into'));
        text.value = reader.result;
        text.dispatchEvent(new Event('input', { bubbles: true }));
      });
      reader.readAsText(file, 'utf-8');
    });
  });
})();
