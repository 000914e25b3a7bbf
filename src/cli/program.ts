/** Every command, its options and its help, in Vietnamese. */
import { Command, type Help } from 'commander';
import type { SubmissionAction } from '../reporting/submissions/states';
import { makeNewBook, nextYear, templates } from './commands/books';
import { check } from './commands/check';
import { demo } from './commands/demo';
import { carry, enter, undo } from './commands/enter';
import { receiveBooks } from './commands/offices';
import { receive } from './commands/receive';
import { report } from './commands/report';
import { review } from './commands/review';
import { sample } from './commands/sample';
import { jsonSchemas } from './documents';
import { EXIT, type Outcome } from './outcome';

/** `finish` gets what the command came to; parsing errors are thrown as CommanderError. */
export function makeProgram(finish: (outcome: Outcome) => void, json: boolean): Command {
  const program = new Command('giaoban');
  const done = async (outcome: Promise<Outcome>) => finish(await outcome);
  styled(program, json)
    .helpCommand('help [lệnh]', 'xem cách dùng một lệnh')
    .usage('<lệnh> [tùy chọn]')
    .description('Tổng hợp báo cáo tháng của các trường và lập báo cáo giao ban.')
    .option('--json', 'in kết quả dưới dạng một tài liệu JSON')
    .option('--schema', 'in lược đồ JSON của kết quả từng lệnh')
    .action((options: { schema?: boolean }) => {
      if (options.schema)
        finish({ exit: EXIT.done, document: jsonSchemas(), lines: [JSON.stringify(jsonSchemas(), null, 2)] });
      else program.help();
    });

  const command = (name: string, description: string) =>
    styled(program.command(name), json).description(description).option('--json', 'in kết quả dưới dạng JSON');
  const onBook = (name: string, description: string) =>
    command(name, description)
      .requiredOption('--book <tệp>', 'sổ tổng hợp giao ban (.xlsx)')
      .option('--out <tệp>', 'ghi sổ ra tệp khác; không có thì ghi đè --book');
  const onMonth = (name: string, description: string) =>
    onBook(name, description).requiredOption('--period <kỳ>', 'kỳ báo cáo, ví dụ 2021-11');

  command('demo', 'làm trọn một tháng với bộ dữ liệu ví dụ: tạo sổ, nhận 44 trường, duyệt, lập báo cáo')
    .option('--out <thư mục>', 'nơi để các tệp', 'tmp/demo')
    .action((options) => done(demo(options)));
  command('sample', 'tạo bộ dữ liệu ví dụ Uông Bí (tháng 10 và 11/2021)')
    .requiredOption('--out <thư mục>', 'nơi để các tệp')
    .action((options) => done(sample(options)));
  command('new-book', 'tạo sổ tổng hợp của một năm học từ danh mục trường')
    .requiredOption('--registry <tệp>', 'danh mục trường (.xlsx)')
    .requiredOption('--school-year <năm học>', 'ví dụ 2021-2022')
    .requiredOption('--out <tệp>', 'sổ tổng hợp sẽ tạo')
    .action((options) => done(makeNewBook(options)));
  command(
    'next-year',
    'tạo sổ của năm học sau từ sổ này: trường còn hoạt động, thiết lập, chỉ tiêu, nhiệm vụ chưa xong',
  )
    .requiredOption('--book <tệp>', 'sổ tổng hợp giao ban (.xlsx), chỉ đọc')
    .requiredOption('--out <tệp>', 'sổ của năm học sau')
    .action((options) => done(nextYear(options)));
  command('templates', 'tạo biểu mẫu của tháng cho từng trường, có sẵn số liệu tháng trước')
    .requiredOption('--book <tệp>', 'sổ tổng hợp giao ban (.xlsx)')
    .requiredOption('--period <kỳ>', 'kỳ báo cáo, ví dụ 2021-11')
    .requiredOption('--out <thư mục>', 'nơi để các biểu mẫu')
    .action((options) => done(templates(options)));
  command('check', 'kiểm tra các tệp của trường, không ghi vào đâu')
    .usage('<tệp...>')
    .argument('<tệp...>', 'tệp hoặc thư mục')
    .action((paths: string[]) => done(check(paths)));
  onMonth('receive', 'tiếp nhận báo cáo của các trường vào sổ')
    .option('--at <thời điểm>', 'thời điểm nhận, giờ Việt Nam, ví dụ 2021-11-28T10:00; không có thì lấy lúc này')
    .option('--accept-repairs', 'đồng ý các chỗ sửa được đề nghị')
    .option('--accept-changed', 'nhận cả tệp bị thay đổi sau khi trường chốt số liệu')
    .usage('[tùy chọn] <tệp...>')
    .argument('<tệp...>', 'tệp, thư mục hoặc .zip')
    .action((paths: string[], options) => done(receive(paths, options)));
  onMonth('receive-books', 'tổng hợp sổ của nhiều đơn vị (xã, phường) vào một sổ')
    .option('--only-period', 'chỉ nhận kỳ này; không có thì nhận cả các kỳ trước trong năm học')
    .usage('[tùy chọn] <tệp...>')
    .argument('<tệp...>', 'sổ, thư mục hoặc .zip')
    .action((paths: string[], options) => done(receiveBooks(paths, options)));
  const reviews: [SubmissionAction, string, string][] = [
    ['return', 'trả lại báo cáo cho trường', 'lý do (bắt buộc)'],
    ['approve', 'duyệt báo cáo', 'ghi chú'],
    ['lock', 'khóa báo cáo đã duyệt', 'ghi chú'],
    ['unlock', 'mở khóa báo cáo', 'lý do (bắt buộc)'],
  ];
  for (const [action, description, reason] of reviews) {
    onMonth(action, description)
      .requiredOption('--school <mã|all>', 'mã trường, hoặc all cho tất cả')
      .option('--reason <lời>', reason)
      .action((options) => done(review(action, options)));
  }
  onMonth('enter', 'nhập hộ số liệu của trường (từ giấy, điện thoại)')
    .requiredOption('--school <mã>', 'mã trường')
    // Commander knows a list by "..." after a letter from a to z.
    .requiredOption('--set <mã=số-liệu...>', 'các số liệu, ví dụ TH_1_hocSinh=35')
    .requiredOption('--source <lời>', 'nguồn số liệu')
    .option('--at <thời điểm>', 'thời điểm nhận, giờ Việt Nam')
    .action((options) => done(enter(options)));
  onMonth('carry', 'tạm lấy số liệu tháng trước của trường chưa nộp')
    .requiredOption('--school <mã>', 'mã trường')
    .action((options) => done(carry(options)));
  onBook('undo-receipt', 'hoàn tác một lần tiếp nhận')
    .requiredOption('--lot <lô>', 'ví dụ L0002')
    .action((options) => done(undo(options)));
  onMonth('report', 'lập báo cáo giao ban và các phụ lục trong sổ')
    .option('--docx <tệp>', 'ghi thêm báo cáo ra tệp Word (.docx), để văn thư ban hành')
    .option('--replace-hand-edits', 'lập lại cả các chỗ đã sửa tay trên trang báo cáo; không có thì giữ')
    .action((options) => done(report(options)));
  return program;
}

const TITLES: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Options:': 'Tùy chọn:',
  'Commands:': 'Các lệnh:',
  'Arguments:': 'Tham số:',
};

function styled(command: Command, json: boolean): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', 'xem cách dùng')
    .helpCommand(false)
    .usage('[tùy chọn]')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title, subcommandTerm, optionDescription })
    .configureOutput({
      // What went wrong is told once, by the outcome; help is for people and goes to stdout unless JSON was asked for.
      writeErr: () => undefined,
      writeOut: (text) => void (json ? process.stderr : process.stdout).write(text),
    });
}

function subcommandTerm(this: Help, command: Command): string {
  return command.name();
}

function optionDescription(this: Help, option: { description: string; defaultValue?: unknown }): string {
  return option.defaultValue === undefined
    ? option.description
    : `${option.description} (mặc định: ${String(option.defaultValue)})`;
}
