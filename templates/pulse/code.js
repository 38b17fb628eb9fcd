'use strict';
var pulseLetters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
function pulseProduct(left, right) {
  var product = 0;
  while (right > 0) {
    if (right & 1) product ^= left;
    left <<= 1;
    if (left & 32) left ^= 37;
    right >>= 1;
  }
  return product;
}
function pulseCode(digits, sizes, salt) {
  var number = 0, whole = 1, room = 1, values = [], check = salt, weight = 1, i;
  for (i = 0; i < sizes.length; i += 1) {
    number = number * sizes[i] + digits[i];
    whole *= sizes[i];
  }
  while (room < whole) {
    values.unshift(number % 32);
    number = Math.floor(number / 32);
    room *= 32;
  }
  for (i = values.length - 1; i >= 0; i -= 1) {
    weight = pulseProduct(weight, 2);
    check ^= pulseProduct(weight, values[i]);
  }
  return values.concat(check).map(function (value) { return pulseLetters[value]; }).join('');
}
