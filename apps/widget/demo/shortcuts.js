// A page with keys of its own: none of them may fire while somebody writes in the widget.
window.stolenKeys = [];
addEventListener('keydown', (event) => window.stolenKeys.push(event.key));
