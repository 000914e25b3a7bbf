/** Ribbon commands run in this page. The ribbon has one button so far, which opens the pane, so none is registered. */
void Office.onReady();
