// For webviews that cannot read our other scripts, Internet Explorer's above all: a button on the ribbon says so instead of
// never coming to an end. Written in ECMAScript 5. It comes last, and has nothing to do where the others have run.
(function () {
  'use strict';
  if (document.documentElement.getAttribute('data-ready') !== null) return;

  var names = ['insertTemplate', 'check', 'clearMarks', 'fillRates'];
  var address = location.href.replace(/commands\.html.*$/, 'message.html');

  function press(event) {
    function end() {
      event.completed();
    }
    Office.context.ui.displayDialogAsync(address, { width: 30, height: 32 }, function (result) {
      if (result.status === 'failed') end();
      else result.value.addEventHandler('dialogEventReceived', end);
    });
  }

  Office.onReady();
  for (var i = 0; i < names.length; i++) Office.actions.associate(names[i], press);
})();
