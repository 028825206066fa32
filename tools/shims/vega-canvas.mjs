// Stands in the bundle for vega-canvas, which at every start looks for a package that draws on a
// canvas: nothing is drawn on one here, and text is measured by the font's own widths.
export const canvas = () => null;
export const domCanvas = canvas;
export const nodeCanvas = canvas;
export const image = canvas;
