import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A cell to write anew. */
export interface CellToWrite {
  readonly sheet: string;
  readonly address: string;
  readonly value: string | number | null;
}

const DTD = (kind: string, file: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${file}">\n`;
const library = (name: string, inside = ''): string =>
  `${DTD('library:library', 'library.dtd')}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="${name}" library:readonly="false" library:passwordprotected="false">${inside}</library:library>`;
const libraries = (file: string): string =>
  `${DTD('library:libraries', 'libraries.dtd')}<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/${file}.xlb/" xlink:type="simple" library:link="false"/></library:libraries>`;

const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The spreadsheet itself, driven by a macro of its own: it opens a workbook, writes cells, and saves. */
export class Calc {
  private readonly folder = mkdtempSync(join(tmpdir(), 'maillage-calc-'));
  private readonly profile = join(this.folder, 'profile');
  private files = 0;

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Opens the workbook, writes these cells as somebody who types would, and saves it as a workbook again. */
  correct(workbook: Buffer, cells: readonly CellToWrite[]): Buffer {
    const [from, to] = [this.path('xlsx'), this.path('xlsx')];
    writeFileSync(from, workbook);
    const written = cells.map(({ sheet, address, value }) => {
      const cell = `document.Sheets.getByName(${quoted(sheet)}).getCellRangeByName(${quoted(address)})`;
      return typeof value === 'number' ? `${cell}.Value = ${value}` : `${cell}.String = ${quoted(value ?? '')}`;
    });
    this.macro(`
      Sub Correct
        Dim hidden(0) As New com.sun.star.beans.PropertyValue
        hidden(0).Name = "Hidden" : hidden(0).Value = True
        Dim document As Object
        document = StarDesktop.loadComponentFromURL(${quoted(`file://${from}`)}, "_blank", 0, hidden())
        ${written.join('\n        ')}
        Dim format(0) As New com.sun.star.beans.PropertyValue
        format(0).Name = "FilterName" : format(0).Value = "Calc MS Excel 2007 XML"
        document.storeToURL(${quoted(`file://${to}`)}, format())
        document.close(True)
      End Sub`);
    this.run('macro:///Standard.Module1.Correct');
    return readFileSync(to);
  }

  /** One sheet as the spreadsheet writes it to a text file; `number` counts from 1. */
  asCsv(workbook: Buffer, number: number): Buffer {
    const from = this.path('xlsx');
    writeFileSync(from, workbook);
    const folder = join(this.folder, `csv-${this.files++}`);
    const filter = `csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,${number}`;
    this.run('--convert-to', filter, '--outdir', folder, from);
    const [name = ''] = readdirSync(folder);
    return readFileSync(join(folder, name));
  }

  private path(extension: string): string {
    return join(this.folder, `${this.files++}.${extension}`);
  }

  private macro(source: string): void {
    const standard = join(this.profile, 'user/basic/Standard');
    // The first start makes the profile, and would write over what is there.
    if (!existsSync(standard)) this.run('--terminate_after_init');
    mkdirSync(standard, { recursive: true });
    const module = `${DTD('script:module', 'module.dtd')}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(source)}</script:module>`;
    writeFileSync(join(standard, 'Module1.xba'), module);
    writeFileSync(join(standard, 'script.xlb'), library('Standard', '<library:element library:name="Module1"/>'));
    writeFileSync(join(standard, 'dialog.xlb'), library('Standard'));
    writeFileSync(join(this.profile, 'user/basic/script.xlc'), libraries('script'));
    writeFileSync(join(this.profile, 'user/basic/dialog.xlc'), libraries('dialog'));
  }

  private run(...args: readonly string[]): void {
    execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${this.profile}`, ...args], {
      stdio: 'pipe',
      timeout: 180_000,
    });
  }
}
