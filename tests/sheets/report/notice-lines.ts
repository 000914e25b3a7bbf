/** Staff's lines of a published notice (Uông Bí, December 2021), for a report as long as real ones are. */
export const NOTICE_LINES: readonly (readonly [field: string, text: string])[] = [
  ['1', 'Chỉ đạo các đơn vị điều tra, rà soát số trẻ ra lớp, huy động trẻ đến trường mầm non.'],
  [
    '1',
    'Cử đại biểu tham gia các lớp bồi dưỡng chuyên môn do Bộ GD&ĐT tổ chức về nội dung hướng dẫn xây dựng, sử dụng tài liệu, học liệu trực tuyến để hướng dẫn phụ huynh nuôi dưỡng, chăm sóc, giáo dục trẻ tại nhà.',
  ],
  [
    '2',
    'Chỉ đạo các đơn vị thực hiện đúng chương trình dạy và học (từ tuần 9 đến tuần 12); Thực hiện nghiêm túc chương trình, thời khóa biểu theo quy định; Thực hiện nghiêm túc kế hoạch giáo dục của đơn vị.',
  ],
  [
    '2',
    'Trong thời gian dịch Covid-19 chưa được kiểm soát chỉ đạo các đơn vị trong toàn Thành phố thực hiện kế hoạch dạy học trực tuyến tuần 10, các đơn vị thuộc địa bàn Trung Vương, Phương Nam, Phương Đông dạy học trực tuyến tuần 10+11, ngoài ra các lớp có học sinh F0, giáo viên F1 học trực tuyến hết thời gian cách ly.',
  ],
  [
    '2',
    'Tổ chức thành công Hội nghị chuyên đề cấp thành phố về “Dạy học Tiếng Viết theo Chương trình giáo dục phổ thông 2018 và Chuyên đề cấp cụm về dạy học Tiếng Việt, Hoạt động trải nghiệm lớp 2.',
  ],
  [
    '2',
    'Tổ chức tập huấn cho 100% cán bộ quản lý, giáo viên về dạy học tài liệu giáo dục địa phương đối với lớp 1, lớp 2 (ngày 23/10 và 30/10).',
  ],
  [
    '2',
    'Cử CBQL, GV cốt cán tham dự tập huấn, hướng dẫn dạy học tài liệu giáo dục địa phương đối với lớp 1, lớp 2 do Sở GDĐT tổ chức (ngày 09-10/11); tập huấn trực tuyến Mô đun 5 qua hệ thống LMS theo yêu cầu của Bộ GDĐT. Phân công chấm mô đun 4 cho CBQL, GV đại trà các đơn vị.',
  ],
  ['2', 'Tổ chức góp ý tài liệu giáo dục địa phương tỉnh Quảng Ninh lớp 3.'],
  [
    '2',
    'Tham gia tổng kết Hội thi GVCNLG cấp tỉnh năm học 2020-2021: Toàn thành phố có 14/14 giáo viên tham gia và được công nhận danh hiệu giáo viên chủ nhiệm lớp giỏi, 02/14 giáo viên được Sở GD&ĐT tặng giấy khen.',
  ],
  [
    '2',
    'Tiếp tục đôn đốc, giám sát việc nhập dữ liệu đầu năm trên phần mềm SMAS và cập nhật dữ liệu lên cơ sở dữ liệu ngành của các nhà trường. Qua kiểm tra, số liệu của một số đơn vị còn có sự chênh lệch, bộ phận chuyên môn đã yêu cầu các đơn vị rà soát điều chỉnh lại cho đúng với thực tế đơn vị.',
  ],
  [
    '3',
    'Tổ chức thành công chuyên đề cấp Thành phố môn Lịch sử và Địa lí 6 tại cụm chuyên môn Nguyễn Văn Cừ-Bắc Sơn-Lý Tự Trọng tại trường THCS Bắc Sơn tập trung vào nội dung đổi mới các hình thức kiểm tra đánh giá theo Thông tư 22. Việc ứng dụng CNTT, sử dụng các phần mềm đã được sử dụng hiệu quả. Chuyên đề có sự quan tâm sát sao của BGH ba trường trong cụm. Các phương pháp, kỹ thuật mới áp dụng phù hợp với định hướng phát triển năng lực và phẩm chất của học sinh.',
  ],
  [
    '3',
    'Phòng GDĐT đã chỉ đạo việc dạy học giáo dục địa phương (công văn số 1249/PGDĐT ngày 04/11/2021): việc xây dựng kế hoạch giáo dục; xây dựng kế hoạch bài dạy; hình thức tổ chức dạy học; kiểm tra, đánh giá; cách sử dụng tài liệu giáo dục địa phương thực hiện theo công văn số 3194/SGDĐT-GDPT ngày 03/11/2021 của Sở GDĐT về việc hướng dẫn dạy học nội dung giáo dục địa phương lớp 6 năm học 2021-2022. Thời gian triển khai thực hiện: từ ngày 01/12/2021.',
  ],
  ['3', 'Chỉ đạo các đơn vị tổ chức dạy học trực tuyến để phòng dịch:'],
  [
    '3',
    '+ Thời gian nghỉ: từ 05-13/11/2021 (Các trường Phương Đông, Phương Nam, Trung Vương, Nguyễn Trãi nghỉ học từ 05-20/11/2021 do có học sinh là F0 hoặc nằm trên địa bàn vùng dịch).',
  ],
  [
    '3',
    '+ Do đã chuẩn bị phương án từ đầu năm học, khi dịch bệnh xảy ra các nhà trường đã kích hoạt được ngay chế độ dạy học trực tuyến. Các giáo viên đã thực hiện nghiêm túc việc khai thác phần mềm hỗ trợ dạy học trực tuyến trong giảng dạy.',
  ],
  ['3', 'Điều chỉnh thời gian Thi HSG cấp TP sang tháng 12, tổ chức thi 9 môn/đợt.'],
  [
    '3',
    'Các trường hoàn thành tổ chức kiểm tra giữa kì I cho học sinh có sự linh hoạt về thời gian, do trùng lịch tiêm vacxin cho học sinh.',
  ],
  [
    '3',
    'CBQL và GV đại trà thực hiện bồi dưỡng modul 4 theo hình thức trực tuyến (Từ 10-25/11/2021): Nhiều GV nộp bài muộn, nộp nhầm môn học hoặc không đúng nội dung theo yêu cầu, không hoàn thành khảo sát.',
  ],
  [
    '3',
    'Tham gia tập huấn tài liệu giáo dục địa phương; tập huấn xây dựng ma trận kiểm tra theo yêu cầu của Sở GD&ĐT.',
  ],
  ['3', 'Triển khai góp ý dự thảo Thông tư ban hành Quy định tiêu chuẩn thư viện CSGD mầm non và phổ thông.'],
  [
    '3',
    'Phòng GD&ĐT hoàn thành việc thẩm định các đề án ngoài giờ chính khóa trong các nhà trường. Có biên bản gửi về các trường đề nghị điều chỉnh, bổ sung những nội dung chưa đạt yêu cầu. Sau khi các trường hoàn thiện hồ sơ, Phòng GD&ĐT sẽ ra thông báo phê duyệt.',
  ],
  [
    '4',
    'Thực hiện công văn số 3062/SGD&ĐT-GDTCMN ngày 25/10/2021 của Sở GD&ĐT, Phòng GD&ĐT đã tham mưu UBND Thành phố góp ý kiến dự thảo Kế hoạch thực hiện Đề án Xây dựng xã hội học tập giai đoạn 2021 – 2030 trên địa bàn tỉnh Quảng Ninh.',
  ],
  [
    '4',
    'Tham gia tập huấn đánh giá cộng đồng học tập theo Thông tư số 44/BGD&ĐT vào ngày 12/11/2021 tại Phòng GD&ĐT theo hình thức trực tuyến, 10/10 xã phường có đủ thành phần tham dự.',
  ],
  [
    '5',
    'Phòng GD&ĐT đã tham mưu triển khai các văn bản chỉ đạo của tỉnh, sở, UBND TP về công tác phòng chống dịch COVID-19. Hướng dẫn các đơn vị lập danh sách tiêm Vắc xin phòng COVID-19 cho trẻ từ đủ 12 đến 18 tuổi gửi về trạm y tế, xã phường và phòng để tổng hợp. Đến nay thực hiện tiêm đủ 2 mũi cho học sinh là 11.014 học sinh.',
  ],
  [
    '5',
    'Phối hợp cùng Phòng y tế chuẩn bị thiết bị y tế, hướng dẫn các trường học thực hiện Test nhanh COVID-19 cho học sinh hàng ngày, tuần theo sự chỉ đạo của UBND thành phố. Kiểm tra việc triển khai Bộ tiêu chí Đánh giá an toàn trong phòng, chống dịch COVID-19 đối với cơ sở giáo dục.',
  ],
  ['5', 'Rà soát, sắp xếp nhân viên y tế phục vụ công tác phòng chống dịch COVID-19 trong các cơ sở trường học.'],
  [
    '5',
    'Phối hợp cùng Sở y tế, Trung tâm kiểm soát bệnh tật tỉnh tổ chức tập huấn công tác y tế trường học năm học 2021-2022 về nội dung: phòng chống bệnh Đại, cập nhật dữ liệu Test nhanh COVID-19 trong các trường học, xây dựng trường học không khói thuốc.',
  ],
  [
    '5',
    'Hướng dẫn các trường triển khai thực hiện bảo hiểm y tế cho học sinh, sinh viên năm học 2021-2022; Hướng ứng “Ngày thế giới tưởng niệm các nạn nhân tử vong do tai nạn giao thông”; Triển khai hưởng ứng lời kêu gọi của UBMTTQ thành phố ủng hộ mua Test nhanh COVID-19 tại các trường học, đến nay có 31/39 tham gia với số tiền huy động được là 51.760.000 đồng.',
  ],
  [
    '5',
    'Phòng GD&ĐT đã ban hành kế hoạch thực hiện Chương trình phòng, chống mại dân; Chương trình phòng, chống ma túy trong ngành Giáo dục và Đào tạo giai đoạn 2021-2025; triển khai thực hiện cuộc thi trắc nghiệm chung tay, phòng chống dịch COVID-19 trên mạng xã hội VCNet.',
  ],
  [
    '5',
    'Xây dựng báo cáo đánh giá kết quả thực hiện chương trình MTQG giảm nghèo bền vững tỉnh Quảng Ninh giai đoạn 2016-2020; báo cáo công tác thi hành pháp luật năm 2021; báo cáo tổng kết công tác phòng chống tội phạm, tệ nạn xã hội và vi phạm pháp luật năm 2021; báo cáo đánh giá kết quả thực hiện nhiệm vụ mô hình an ninh cơ sở năm 2021.',
  ],
  [
    '5',
    'Thành lập đoàn CB, GV tham gia diễu hành tại Lễ Khai mạc TĐTT thành phố Uông Bí năm 2021 gồm 82 đ/c tham gia khối Trọng tài và khối Giáo dục. Nhưng do dịch bệnh covid-19 diễn biến phức tạp nên Lễ khai mạc tạm hoãn, điều chỉnh sang tháng 12.',
  ],
  [
    '6',
    'Tham mưu với UBND thành phố phê duyệt các khoản thu dịch vụ phục vụ, hỗ trợ hoạt động giáo dục năm học 2021-2022 đối với các đơn vị;',
  ],
  [
    '6',
    'Tham gia ý kiến hồ sơ đề nghị xây dựng Nghị quyết ban hành Quy định chính sách đối với Trường THPT Chuyên Hạ Long, bồi dưỡng HSG và thưởng cho HS, GV đạt giải; ý kiến đối với hồ sơ xây dựng Nghị quyết quy định mức chi cho kỳ thi và mức thu học phí từ năm học 2022-2025 của Sở GDĐT.',
  ],
  [
    '6',
    'Tổng hợp các nguồn kinh phí tự chủ, không tự chủ; điều chỉnh bổ sung dự toán kinh phí cho các đơn vị theo Tờ trình của các đơn vị và theo Quyết định của UBND thành phố.',
  ],
  ['6', 'Tổng hợp số thu học phí kỳ I năm học 2021-2022 trình UBND thành phố cấp hỗ trợ cho các đơn vị.'],
  [
    '6',
    'Triển khai Chương trình "Sóng và máy tính cho em"; hướng dẫn các trường cập nhật dữ liệu trên phần mềm Cơ sở dữ liệu ngành Giáo dục.',
  ],
  ['6', 'Tham mưu cho UBND thành phố xây dựng chỉ tiêu kế hoạch giáo dục và đào tạo năm 2022.'],
  [
    '7',
    'Trong tháng, Phòng GD&ĐT đã tiến hành kiểm tra 05 trường học theo Kế hoạch (gồm: Tiểu học Lý Thường Kiệt, Tiểu học Lê Lợi, Tiểu học Trần Phú, THCS Bắc Sơn, THCS Trung Vương): có thông báo kết quả gửi các đơn vị.',
  ],
  [
    '8',
    'Hướng dẫn các trường học tổ chức các hoạt động chào mừng ngày Nhà giáo Việt Nam (20/11); triển khai Phong trào thi đua đặc biệt "Toàn ngành Giáo dục đoàn kết, chung sức, đồng lòng thi đua phòng, chống và chiến thắng đại dịch COVID-19, thực hiện thắng lợi nhiệm vụ năm học"',
  ],
  [
    '8',
    'Triệu tập đại biểu tham dự Chương trình gặp mặt cán bộ quản lý, giáo viên tiêu biểu ngành Giáo dục nhân dịp kỷ niệm 39 năm ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2021) do Sở GD&ĐT tổ chức; tham dự Hội thảo tổng kết Nghị định số 27/2015/NĐ-CP về xét tặng danh hiệu NGND, NGUT và góp ý dự thảo Nghị định thay thế” do Bộ GD&ĐT tổ chức.',
  ],
  [
    '8',
    'Xây dựng Báo cáo kết quả thực hiện công tác cải cách hành chính, quy chế dân chủ trong ngành giáo dục năm 2021; cung cấp số liệu phục vụ đánh giá, chấm điểm chính quyền điện tử thành phố Ung Bí năm 2021.',
  ],
  ['9', 'Tiến hành rà soát, cập nhật thời điểm học của GV đang đào tạo nâng chuẩn.'],
  ['9', 'Tổng hợp, báo cáo số liệu về việc dạy học Tiếng Anh, Tin học năm học 2022-2023 theo yêu cầu của Sở GD&ĐT.'],
  [
    '9',
    'Trong tháng, Thành ủy đã tổ chức thẩm định Đề án bổ nhiệm Hiệu trưởng trường Mầm non Nam Khê, Phó hiệu trưởng trường TH Lê Hồng Phong.',
  ],
  [
    '9',
    'Phòng GD&ĐT đã tham mưu với UBND thành phố điều động 06 giáo viên từ trường thừa sang trường thiếu, trong đó 05 giáo viên THCS, 01 giáo viên tiểu học. Phối hợp với Cơ quan Tổ chức – Nội vụ tổng hợp nhu cầu tinh giản biên chế giai đoạn 2022-2025 theo Nghị định 108/2014/NĐ-CP: tổng số có 11 cán bộ, giáo viên có nhu cầu.',
  ],
  [
    '10',
    'Rà soát, đánh giá chỉ tiêu xây dựng trường chuẩn quốc gia năm 2021 theo Nghị quyết số 02/NQ-TU ngày 16/12/2020 của Ban chấp hành Đảng bộ thành phố.',
  ],
  [
    '10',
    'UBND tỉnh Quảng Ninh đã có Quyết định công nhận Trường THCS Trung Vương đạt Chuẩn quốc gia mức độ II và Kiểm định chất lượng giáo dục mức độ III.',
  ],
  [
    '11',
    'Phòng GD&ĐT đã kịp thời ban hành các văn bản hướng dẫn, chỉ đạo theo từng lĩnh vực công tác; cán bộ giáo viên cơ bản đã thực hiện nghiêm túc các qui định của pháp luật, của địa phương và ngành giáo dục; tham gia đầy đủ các lớp tập huấn, bồi dưỡng theo Kế hoạch. Các chế độ chính sách đối với cán bộ, nhà giáo và người học được đảm bảo đầy đủ, kịp thời.',
  ],
  [
    '11',
    'Tổ chức tốt chiến dịch tiêm Vắc xin phòng COVID-19 cho trẻ từ đủ 12 đến 18 tuổi, xét nghiệm tầm soát tình hình dịch COVID - 19 trong các trường học. Kịp thời điều chỉnh hoạt động dạy học khi có ca nhiễm COVID-19 trong cộng đồng.',
  ],
  [
    '11',
    'Tuy nhiên do diễn biến của dịch COVID-19 nên một số hoạt động chuyên môn đã phải điều chỉnh (chuyển sang hình thức trực tuyến, lùi sang tháng sau).',
  ],
  [
    'II',
    'Toàn ngành tiếp tục phối hợp thực hiện tốt công tác phòng, chống dịch bệnh Covid-19; phối hợp xét nghiệm tầm soát, đánh giá mức độ an toàn của trường học trong phòng, chống dịch COVID-19.',
  ],
  [
    'II',
    'Tăng cường các nội dung tuyên truyền giáo dục về văn hóa ứng xử, đạo đức nhà giáo, công tác đảm bảo an ninh trật tự trường học, ATGT, ATTP, vệ sinh môi trường, phòng cháy - chữa cháy,...',
  ],
  [
    'II',
    'Tổ chức tốt kỳ thi chọn học sinh giỏi lớp 9 cấp Thành phố; Hội thi giáo viên dạy giỏi cơ sở giáo dục mầm non cấp Thành phố. Chỉ đạo các trường hoàn thành chương trình giáo dục, tổ chức kiểm tra học kỳ I¹; tiếp tục xây dựng video hỗ trợ học sinh học tập theo kế hoạch được giao (chương trình học kỳ II). Tổ chức khai thác, chia sẻ và sử dụng kho dữ liệu video bài giảng trong dạy học.',
  ],
  [
    'II',
    'Chỉ đạo các trường tập trung duy trì tốt sĩ số; làm tốt công tác huy động trẻ ra lớp đối với bậc mầm non; Hướng dẫn trường MN Phương Đông, Điền Công hoàn hiện công tác tự đánh giá để đón đoàn đánh giá ngoài của Sở GD&ĐT trong tháng 12 Hoàn thiện hồ sơ trình Sở GD&ĐT công nhận kết quả PCGD-XMC năm 2021 đối với Thành phố.',
  ],
  [
    'II',
    'Hoàn thành việc phê duyệt các đề án ngoài giờ chính khóa cho các nhà trường. Tiếp tục tham mưu với UBND thành phố thẩm định, phê duyệt các khoản thu dịch vụ phục vụ, hỗ trợ hoạt động giáo dục năm học 2021-2022 đối với các đơn vị. Ban hành Quyết định điều chỉnh, cấp bổ sung kinh phí tự chủ, không tự chủ năm 2021 và hỗ trợ học phí kỳ I năm học 2021-2022 cho các đơn vị.',
  ],
  [
    'II',
    'Tiến hành kiểm tra trường học theo kế hoạch. Duy trì hoạt động kiểm tra nền nếp dạy học; việc chấp hành kỷ cương, kỷ luật lao động; công tác bán trú – vệ sinh an toàn thực phẩm; thực hiện các quy định về dạy thêm - học thêm; các khoản thu trong nhà trường. Phối hợp với UBND các xã, phường kiểm tra điều kiện đảm bảo chất lượng chăm sóc, nuôi dưỡng, giáo dục trẻ tại các nhóm trẻ, lớp mẫu giáo, lớp mầm non độc lập tư thực.',
  ],
  [
    'II',
    'Tiếp tục động viên cán bộ, nhà giáo học tập nâng chuẩn đào tạo theo Nghị định 71/2020/NĐ-CP; thanh toán kinh phí bồi dưỡng thường xuyên năm học 2020-2021 (theo hợp đồng ký kết với ĐH Hạ Long, Trung tâm GDTX tỉnh); triển khai ký kết hợp đồng đặt Báo GD&ĐT năm 2022.',
  ],
  [
    'II',
    'Thực hiện tốt công tác truyền thông, ứng dụng công nghệ thông tin trong quản lý, dạy học; phát huy hiệu quả hoạt động của Cổng thông tin điện tử và Nhóm cộng tác viên ngành giáo dục trong việc “thu thập, ngăn chặn, xử lý, gỡ bỏ, triệt phá những thông tin giả, sai sự thật, xấu độc liên quan đến ngành GD&ĐT thành phố. Duy trì chế độ thông tin báo cáo theo yêu cầu của cấp trên.',
  ],
];
