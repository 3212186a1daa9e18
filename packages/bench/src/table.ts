/** A table in Markdown, its first column to the left, the others to the right, aligned for who reads the source. */

export function markdownTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [headings, ...rows];
  const widths = headings.map((_, i) => Math.max(3, ...lines.map((line) => line[i]?.length ?? 0)));
  const written = lines.map((line) => row(widths, line));
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [written[0], rule, ...written.slice(1)].map((line) => `${line}\n`).join('');
}

function row(widths: readonly number[], cells: readonly string[]): string {
  const padded = widths.map((width, i) => {
    const cell = cells[i] ?? '';
    return i === 0 ? cell.padEnd(width) : cell.padStart(width);
  });
  return `| ${padded.join(' | ')} |`;
}
