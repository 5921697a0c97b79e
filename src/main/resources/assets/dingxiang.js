/* What pages do in the browser: the form's token with every request, questions before what cannot be undone, nothing typed lost. */
(function () {
  'use strict';
  var DRAFT = 'draft:';
  var dirty = null;

  function token() {
    var meta = document.querySelector('meta[name="form-token"]');
    return meta ? meta.content : '';
  }

  document.addEventListener('htmx:configRequest', function (event) {
    if (event.detail.verb !== 'get') { event.detail.headers['X-CSRF-TOKEN'] = token(); }
  });

  /* data-ask: a question to be answered first. */
  document.addEventListener('click', function (event) {
    var asking = event.target.closest('[data-ask]');
    if (asking && !window.confirm(asking.getAttribute('data-ask') || document.body.dataset.sure)) {
      event.preventDefault();
      event.stopPropagation();
    }
    var printing = event.target.closest('[data-print]');
    if (printing) { window.print(); }
    var copying = event.target.closest('[data-copy]');
    if (copying && navigator.clipboard) { navigator.clipboard.writeText(copying.getAttribute('data-copy')); }
  }, true);

  /* data-all: ticks every box of the name it gives. */
  document.addEventListener('change', function (event) {
    var all = event.target.closest('[data-all]');
    if (all) {
      document.querySelectorAll('input[type="checkbox"][name="' + all.getAttribute('data-all') + '"]').forEach(function (box) {
        box.checked = all.checked;
      });
    }
    if (event.target.matches('[data-submit]')) { event.target.form.requestSubmit(); }
  });

  /* data-guard: leaving asks, and what was typed is kept in this window until it is saved. */
  function guarded(node) { return node.closest ? node.closest('form[data-guard]') : null; }
  function key(form) { return DRAFT + location.pathname + '#' + form.getAttribute('data-guard'); }
  function fields(form) {
    return Array.prototype.filter.call(form.elements, function (field) {
      return field.name && !field.matches('[type="hidden"], [type="password"], [type="file"], [data-secret]');
    });
  }
  document.addEventListener('input', function (event) {
    var form = guarded(event.target);
    if (!form) { return; }
    dirty = form;
    var kept = {};
    fields(form).forEach(function (field) {
      if (field.type === 'radio' || field.type === 'checkbox') {
        if (field.checked) { kept[field.name] = (kept[field.name] || []).concat(field.value); }
      } else { kept[field.name] = [field.value]; }
    });
    sessionStorage.setItem(key(form), JSON.stringify(kept));
  });
  function restore() {
    document.querySelectorAll('form[data-guard]').forEach(function (form) {
      var text = sessionStorage.getItem(key(form));
      if (!text) { return; }
      var kept = JSON.parse(text);
      fields(form).forEach(function (field) {
        var values = kept[field.name];
        if (!values) { return; }
        if (field.type === 'radio' || field.type === 'checkbox') { field.checked = values.indexOf(field.value) >= 0; }
        else if (!field.value) { field.value = values[0]; }
      });
    });
  }
  document.addEventListener('submit', function (event) {
    var form = guarded(event.target);
    if (form) { dirty = null; form.setAttribute('data-sent', ''); }
    /* A second press does nothing. */
    var button = event.submitter;
    if (button && !button.formTarget && !event.defaultPrevented) { setTimeout(function () { button.disabled = true; }, 0); }
  });
  window.addEventListener('beforeunload', function (event) {
    if (dirty && document.contains(dirty)) { event.preventDefault(); event.returnValue = ''; }
  });
  document.addEventListener('htmx:beforeRequest', function (event) {
    var form = guarded(event.detail.elt);
    if (dirty && document.contains(dirty) && !form && event.detail.boosted && !window.confirm(document.body.dataset.unsaved)) {
      event.preventDefault();
    }
  });
  /* Saved: the page says so, and drafts of the form that was sent are dropped. */
  function forget() {
    if (document.querySelector('.alert-success[role="status"]')) {
      Object.keys(sessionStorage).filter(function (name) { return name.indexOf(DRAFT) === 0; }).forEach(function (name) {
        sessionStorage.removeItem(name);
      });
    }
  }

  /* What scrolls within itself can be reached by keyboard. */
  function scrollable() {
    document.querySelectorAll('.table-scroll').forEach(function (box) {
      if (box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight) { box.tabIndex = 0; } else { box.removeAttribute('tabindex'); }
    });
  }
  window.addEventListener('resize', scrollable);
  document.addEventListener('toggle', scrollable, true);

  function arrived() {
    forget();
    restore();
    scrollable();
    document.dispatchEvent(new CustomEvent('dingxiang:arrived'));
  }
  document.addEventListener('DOMContentLoaded', arrived);
  document.addEventListener('htmx:afterSettle', arrived);
  window.addEventListener('pageshow', function () {
    document.querySelectorAll('button[disabled][type="submit"]').forEach(function (button) { button.disabled = false; });
  });
})();
