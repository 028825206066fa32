import { escapeMarkup } from '../../markup.ts';
import { plainText } from '../plain-text.ts';

/** A text between tags or in an attribute, on one line. */
export function xmlText(text: string): string {
  return escapeMarkup(plainText(text));
}

/** Fill of a shape; colours are `0072B2`. */
export function solidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
}

export function line(colour: string, points: number): string {
  return `<a:ln w="${Math.round(points * 12700)}">${solidFill(colour)}</a:ln>`;
}

const NO_LINE = '<a:ln><a:noFill/></a:ln>';

export function filledShape(colour: string): string {
  return `<c:spPr>${solidFill(colour)}${NO_LINE}</c:spPr>`;
}

export function lineShape(colour: string, points: number): string {
  return `<c:spPr>${line(colour, points)}</c:spPr>`;
}

export const NO_LINE_SHAPE = `<c:spPr><a:noFill/>${NO_LINE}</c:spPr>`;

/** The look of the texts of a part of a chart. */
export function textLook(points: number, colour: string = INK): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${lookOf(points, false)}>${solidFill(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

/** A title above a chart or beside an axis. */
export function titleXml(text: string, points: number, isBold: boolean): string {
  const look = lookOf(points, isBold);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="en-US" ${look}>${solidFill(INK)}</a:rPr><a:t>${xmlText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function lookOf(points: number, isBold: boolean): string {
  return `sz="${points * 100}" b="${isBold ? 1 : 0}"`;
}

/** Text and lines: contrast with white 16:1 and 7.5:1; the grid 1.5:1. */
export const INK = '1B1F24';
export const QUIET_INK = '4D5560';
export const GRID = 'D5D9DE';
