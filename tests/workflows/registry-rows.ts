/** Headings of a registry file, as an office types them. */
export const REGISTRY_HEADERS = [
  'Mã trường',
  'Tên trường',
  'Cấp học',
  'Xã/phường',
  'Loại hình',
  'Email',
  'Từ ngày',
  'Đến ngày',
  'Trường trước đó',
];
