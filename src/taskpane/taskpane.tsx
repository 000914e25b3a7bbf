/** The pane's composition root: its shell at once, and once Office is there the part that the open workbook asks for. */
import { createRoot } from 'react-dom/client';
import { Pane } from './shell/Pane';
import { fetchLikelyPart } from './shell/parts';

const place = document.getElementById('pane');
if (place) createRoot(place).render(<Pane office={Office.onReady()} />);
// Fetched and compiled while Office.js gets ready.
fetchLikelyPart();
