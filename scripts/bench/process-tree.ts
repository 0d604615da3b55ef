import { readdirSync, readFileSync } from 'node:fs';

const PAGE_KIB = 4;

/** Linux counts processor time in hundredths of a second, whatever the machine (getconf CLK_TCK). */
const TICKS = 100;

interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  /** Of the process and of those of its children that have ended. */
  readonly ticks: number;
  readonly residentKiB: number;
}

/** Resident memory in MiB of a process and all that descend from it (Linux: read from /proc). */
export function residentMiB(root: number): number {
  return rowsUnder(root).reduce((sum, row) => sum + row.residentKiB, 0) / 1024;
}

/** Processor time, user and system, that a process and all that descend from it have taken so far. */
export function processorSeconds(root: number): number {
  return rowsUnder(root).reduce((sum, row) => sum + row.ticks, 0) / TICKS;
}

function rowsUnder(root: number): ProcessRow[] {
  const rows = readdirSync('/proc').flatMap((entry) => readRow(entry));
  const members = new Set([root]);
  let size = 0;
  while (size !== members.size) {
    size = members.size;
    for (const row of rows) if (members.has(row.parent)) members.add(row.pid);
  }
  return rows.filter((row) => members.has(row.pid));
}

function readRow(entry: string): ProcessRow[] {
  if (!/^\d+$/.test(entry)) return [];
  try {
    const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
    // The command name may hold spaces and brackets: fields are counted from the last bracket on (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const resident = Number(readFileSync(`/proc/${entry}/statm`, 'utf8').split(' ')[1]);
    const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    return [{ pid: Number(entry), parent: Number(fields[1]), ticks, residentKiB: resident * PAGE_KIB }];
  } catch {
    return []; // it ended between the listing and the read
  }
}
