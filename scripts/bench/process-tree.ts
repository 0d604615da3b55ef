import { readdirSync, readFileSync } from 'node:fs';

const PAGE_KIB = 4;

interface ProcessRow {
  readonly pid: number;
  readonly parent: number;
  readonly residentKiB: number;
}

/** Resident memory in MiB of a process and all that descend from it (Linux: read from /proc). */
export function residentMiB(root: number): number {
  const rows = readdirSync('/proc').flatMap((entry) => readRow(entry));
  const members = new Set([root]);
  let size = 0;
  while (size !== members.size) {
    size = members.size;
    for (const row of rows) if (members.has(row.parent)) members.add(row.pid);
  }
  const total = rows.filter((row) => members.has(row.pid)).reduce((sum, row) => sum + row.residentKiB, 0);
  return total / 1024;
}

function readRow(entry: string): ProcessRow[] {
  if (!/^\d+$/.test(entry)) return [];
  try {
    const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
    // The command name may hold spaces and brackets: fields are counted from the last bracket on (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const resident = Number(readFileSync(`/proc/${entry}/statm`, 'utf8').split(' ')[1]);
    return [{ pid: Number(entry), parent: Number(fields[1]), residentKiB: resident * PAGE_KIB }];
  } catch {
    return []; // it ended between the listing and the read
  }
}
