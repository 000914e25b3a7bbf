/** How Excel draws a chart it makes: grey text and rules, a white ground. Colours are fixed ones, as a file may have no theme. */
import { val } from './nodes';
import { element, type XmlNode } from './tree';

const TEXT_GREY = '595959';
const RULE_GREY = 'D9D9D9';

export function solidFill(color: string): XmlNode {
  return element('a:solidFill', {}, [element('a:srgbClr', { val: color.replace('#', '').toUpperCase() })]);
}

/** @param width points */
export function line(color: string, width = 0.75): XmlNode {
  return element('a:ln', { w: Math.round(width * 12_700), cap: 'flat', cmpd: 'sng', algn: 'ctr' }, [solidFill(color)]);
}

export function shape(...children: XmlNode[]): XmlNode {
  return element('c:spPr', {}, children);
}

export const rule = (): XmlNode => shape(line(RULE_GREY));
export const noLine = (): XmlNode => shape(element('a:ln', {}, [element('a:noFill')]));

/** `c:txPr`: how text of an element looks. @param size points */
export function textLook(size: number): XmlNode {
  return element('c:txPr', {}, [
    element('a:bodyPr'),
    element('a:lstStyle'),
    element('a:p', {}, [element('a:pPr', {}, [runLook('a:defRPr', size)]), element('a:endParaRPr', { lang: 'vi-VN' })]),
  ]);
}

function runLook(name: string, size: number): XmlNode {
  return element(name, { sz: size * 100, b: 0 }, [solidFill(TEXT_GREY)]);
}

/** `c:title` without a text of its own: Excel then shows the name of the only series, or a placeholder. */
export function title(size: number): XmlNode {
  return element('c:title', {}, [val('c:overlay', 0), textLook(size)]);
}

export function legend(position = 'b'): XmlNode {
  return element('c:legend', {}, [val('c:legendPos', position), val('c:overlay', 0), textLook(9)]);
}
