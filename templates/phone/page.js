(function () {
  'use strict';
  var state = document.getElementById('state'), lost = 0, stream = null, closed = false;
  var turn = 0, unsent = false;
  function main() { return document.getElementById('main'); }
  function say(text) { if (state.textContent !== text) state.textContent = text; }
  function live() { return main().hasAttribute('data-live'); }
  function stored(name, value) {
    try {
      if (value === undefined) return sessionStorage.getItem(name);
      if (value === null) sessionStorage.removeItem(name); else sessionStorage.setItem(name, value);
    } catch (e) { return null; }
  }
  function filled() {
    return Array.prototype.some.call(main().querySelectorAll('input,select'), function (field) {
      return field.checked || field.type === 'text' && field.value
        || field.tagName === 'SELECT' && field.selectedIndex > 0;
    });
  }
  function put(html, always) {
    // Its style and script are those that are here already.
    html = html.replace(new RegExp('<(style|script)[^]*?</(style|script)>', 'g'), '');
    var page = new DOMParser().parseFromString(html, 'text/html'), fresh = page.getElementById('main');
    if (!fresh) return;
    var same = fresh.dataset.key === main().dataset.key;
    if (same && !always && filled()) return;
    if (same && fresh.innerHTML === main().innerHTML) return;
    var header = page.querySelector('header');
    if (header) document.querySelector('header').innerHTML = header.innerHTML;
    document.title = page.title;
    main().replaceWith(document.importNode(fresh, true));
    ready();
    var heading = main().querySelector('h1');
    if (!same && heading) { heading.focus({ preventScroll: true }); scrollTo(0, 0); }
  }
  function ready() {
    var kept = main().querySelector('input[name=so-far]'), again = main().querySelector('#again');
    if (kept && kept.value && !again) stored('rapport-own', kept.value);
    if (again && stored('rapport-own')) {
      again.hidden = false;
      again.querySelector('input[name=so-far]').value = stored('rapport-own');
    }
    Array.prototype.forEach.call(document.querySelectorAll('[data-script]'), function (part) {
      part.hidden = false;
    });
    var words = main().querySelector('textarea');
    if (words) {
      words.value = stored('rapport-words') || '';
      words.oninput = function () { stored('rapport-words', words.value); };
    }
    if (live()) follow();
  }
  function gone() {
    if (closed || unsent) return;
    lost = lost || Date.now();
    say(Date.now() - lost < 20000
      ? 'Reconnecting. What you sent is kept.'
      : "The trainer's computer does not answer. Leave this page open: it goes on by itself.");
  }
  function back() { lost = 0; if (!closed && !unsent) say(''); }
  function load() {
    if (!live() || closed) return;
    fetch('/', { cache: 'no-store' }).then(function (reply) { return reply.text(); })
      .then(function (html) { back(); put(html); })
      .catch(function () { gone(); setTimeout(load, 2000); });
  }
  function follow() {
    if (stream || closed || !window.EventSource) return;
    stream = new EventSource('/events');
    stream.addEventListener('change', load);
    stream.addEventListener('closed', function () {
      closed = true;
      stream.close();
      say('The trainer has closed the room. Thank you.');
    });
    stream.onopen = back;
    stream.onerror = function () {
      gone();
      stream.close();
      stream = null;
      setTimeout(function () { load(); if (live()) follow(); }, 1500 + Math.random() * 1500);
    };
  }
  function send(path, body, tries, mine) {
    // What was sent later takes the place of what did not arrive.
    if (mine !== turn) return;
    unsent = true;
    fetch(path, { method: 'POST', body: body, cache: 'no-store' }).then(function (reply) {
      if (reply.status === 429 || reply.status === 503) throw new Error('later');
      return reply.text().then(function (html) {
        if (mine !== turn) return;
        unsent = false;
        back();
        put(html, true);
      });
    }).catch(function () {
      if (mine !== turn) return;
      say('Not sent yet; it is tried again. Leave this page open.');
      setTimeout(function () { send(path, body, tries + 1, mine); }, Math.min(8000, 1000 * (tries + 1)));
    });
  }
  document.addEventListener('submit', function (event) {
    var form = event.target, button = event.submitter;
    if (form.hasAttribute('data-plain')) return;
    event.preventDefault();
    var body = new URLSearchParams(new FormData(form));
    if (button && button.name) body.append(button.name, button.value);
    if (button && button.hasAttribute('data-forget')) {
      stored('rapport-own', null);
      stored('rapport-words', null);
    }
    turn += 1;
    send(form.getAttribute('action'), body, 0, turn);
  });
  document.addEventListener('click', function (event) {
    if (event.target.id !== 'print') return;
    document.querySelectorAll('details').forEach(function (part) { part.open = true; });
    window.print();
  });
  document.addEventListener('visibilitychange', function () { if (!document.hidden) load(); });
  ready();
})();
