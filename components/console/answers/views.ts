import './answers.css';

export { CsvTable } from './csv-table.tsx';
export { EventList } from './event-list.tsx';
