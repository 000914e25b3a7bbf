/** Rules that every single figure must meet to be a figure at all: named here, applied by `parse.ts`. */
export const VALIDITY_RULES = [
  { code: 'khong-phai-so', label: 'Ô số phải là số' },
  { code: 'so-nguyen', label: 'Số đếm và số tiền là số nguyên' },
  { code: 'phan-nghin', label: 'Số có dấu chấm hàng nghìn bị hiểu là số lẻ (12.843)' },
  { code: 'khong-am', label: 'Số không âm' },
  { code: 'qua-lon', label: 'Số không quá lớn' },
  { code: 'phan-tram', label: 'Phần trăm từ 0 đến 100' },
  { code: 'ngay-thang', label: 'Ngày có thật' },
  { code: 'bi-doi-thanh-ngay', label: 'Số bị đổi thành ngày (10/10)' },
  { code: 'lua-chon', label: 'Giá trị có trong danh sách chọn' },
  { code: 'co-khong', label: 'Trả lời Có hoặc Không' },
  { code: 'cap-so', label: 'Cặp số ghi vào hai ô' },
] as const;

export type ValidityRule = (typeof VALIDITY_RULES)[number]['code'];
