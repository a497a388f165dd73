// The slip's own page: while its print dialog is open, no other page stands still.
document.querySelector('button').addEventListener('click', () => print());
