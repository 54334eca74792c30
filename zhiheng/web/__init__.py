"""The browser's shell: read a form, call one service, render. It decides nothing."""
