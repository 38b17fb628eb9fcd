(function () {
  var sheet = document.getElementById('sheet').dataset, timer = null;
  var statements = Number(sheet.statements), groups = Number(sheet.groups);
  var salt = Number(sheet.salt);
  var stays = 'What stays so counts as rather not say.';
  var boxes = document.querySelectorAll('.boxes i');
  function by(id) { return document.getElementById(id); }
  function chosen(name) {
    var field = document.querySelector('input[name=' + name + ']:checked');
    return field ? Number(field.value) : null;
  }
  function two(score) { return (score < 10 ? '0' : '') + score; }
  function fours(text) { return text.replace(/(.{4})(?=.)/g, '$1 '); }
  // What is ticked: as digits for the code, as signs for the boxes, and what is open.
  function read() {
    var all = { digits: [], sizes: [], signs: '', row: '', open: 0, isWhole: true }, i, answer;
    for (i = 1; i <= statements; i += 1) {
      answer = chosen('s' + i);
      if (answer === null) all.open += 1;
      all.digits.push(answer || 0);
      all.sizes.push(6);
      all.signs += answer === null ? ' ' : answer;
    }
    answer = chosen('r');
    if (answer === null) all.open += 1;
    all.row = fours(all.digits.join('')) + ' ' + (answer === null ? '99' : two(answer));
    all.digits.push(answer === null || answer === 99 ? 0 : answer + 1);
    all.sizes.push(12);
    all.signs += answer === null ? '  ' : two(answer);
    if (groups) group(all, chosen('g'));
    return all;
  }
  function group(all, answer) {
    var letter = answer === null ? ' ' : String.fromCharCode(97 + answer % 26);
    all.isWhole = answer !== null;
    all.digits.push(answer);
    all.sizes.push(groups);
    all.signs += letter;
    all.row += ' ' + letter;
  }
  function show() {
    var all = read(), code = '', i;
    if (all.isWhole) code = fours(pulseCode(all.digits, all.sizes, salt));
    var isEmpty = all.signs.trim() === '';
    for (i = 0; i < boxes.length; i += 1) boxes[i].textContent = all.signs[i].trim();
    by('by-hand').hidden = !isEmpty;
    by('with-script').hidden = isEmpty;
    by('row').textContent = all.isWhole ? all.row : '';
    by('code').textContent = code;
    by('open').textContent = (all.isWhole ? '' : 'Choose your group, then both are shown. ')
      + (all.open ? 'Not ticked yet: ' + all.open + '. ' + stays : '');
    clearTimeout(timer);
    if (!isEmpty) timer = setTimeout(function () { say(code); }, 1500);
  }
  // Only after a pause, and letter by letter: or a screen reader would speak at every tick.
  function say(code) {
    var letters = code.replace(/ /g, '').split('').join(' ');
    by('heard').textContent = (code ? 'Your code: ' + letters + '. ' : '')
      + by('open').textContent;
  }
  document.addEventListener('change', show);
  show();
})();
