import type { PermissionTexts } from '../de/permission';

export const permission = {
  heading: 'Kameraya ve mikrofona nasıl izin verilir',
  steps: {
    chromium: ['Sol üstte, adresin yanındaki iki kaydırıcılı simgeye (veya kilide) tıklayın.', 'Kamerayı ve mikrofonu açın.'],
    'chromium-mobile': ['Üstte, adresin yanındaki iki kaydırıcılı simgeye (veya kilide) dokunun.', '“İzinler”e dokunun, kamerayı ve mikrofonu açın.'],
    firefox: ['Sol üstte, adresin yanındaki üstü çizili kameraya (veya kilide) tıklayın.', 'Kamera ve mikrofon için “Engellendi” yazısının yanındaki ✕ işaretine tıklayın.'],
    'firefox-mobile': ['Adresin yanındaki kilide dokunun.', 'Kamera ve mikrofon için “Engellendi”ye dokunun; orada “İzin verildi” yazmalıdır.'],
    safari: ['Ekranın üstünde “Safari”ye, sonra “Bu web sitesi için ayarlar”a tıklayın.', 'Kamera ve mikrofon için “İzin ver”i seçin.'],
    'safari-mobile': ['Adres çubuğunun solundaki “Sayfa menüsü” simgesine (veya “AA”ya), sonra “Web sitesi ayarları”na dokunun. Görünmüyorsa üç noktanın arkasındadır.', 'Kamera ve mikrofon için “İzin ver”i seçin.'],
    'ios-app': ['iPhone veya iPad’de “Ayarlar” uygulamasını ve orada tarayıcınızı açın.', 'Kamerayı ve mikrofonu açın ve buraya geri dönün.'],
    other: ['Tarayıcınızda bu sitenin ayarlarını açın (çoğunlukla adresin yanındadır) ve kameraya ve mikrofona izin verin.'],
  },
  system: {
    windows: 'Windows ayarlarında “Gizlilik ve güvenlik”i açın; “Kamera” ve “Mikrofon” altında masaüstü uygulamalarının erişimine izin verin.',
    mac: 'Sistem ayarlarında “Gizlilik ve Güvenlik”i açın; “Kamera” ve “Mikrofon” altında tarayıcınızı etkinleştirin. Sonra tarayıcıyı yeniden başlatın.',
    android: 'Telefonunuzun ayarlarında “Uygulamalar”ı, tarayıcınızı ve “İzinler”i açın; kameraya ve mikrofona izin verin.',
    ios: '“Ayarlar” uygulamasında tarayıcınızı açın, kamerayı ve mikrofonu etkinleştirin.',
    other: 'Cihazınızın gizlilik ayarlarını açın ve tarayıcınızın kamerayı ve mikrofonu kullanmasına izin verin.',
  },
  automatic: 'İzin verdiğinizde buradan devam edilir. Edilmezse sayfayı yeniden yükleyin; kodu yeniden girmeniz gerekmez.',
  reload: 'Sayfayı yeniden yükle',
  picture: { camera: 'Kamera', microphone: 'Mikrofon', allow: 'İzin ver', blocked: 'Engellendi', settings: 'Ayarlar', permissions: 'İzinler', website: 'Web sitesi ayarları' },
} satisfies PermissionTexts;
