import type { DeviceChoiceTexts } from '../de/device-choice';

export const deviceChoice = {
  change: 'Kamerayı, mikrofonu veya hoparlörü değiştir',
  kinds: { camera: 'Kamera', microphone: 'Mikrofon', speaker: 'Hoparlör' },
  unnamed: (kind, number) => `${kind} ${number}`,
  none: 'bulunamadı',
  preview: 'Kameranızın önizlemesi',
  turn: 'Ön ve arka kamera arasında geçiş yap',
  level: 'Mikrofonunuz sizi ne kadar yüksek duyuyor',
  off: 'Mikrofonunuz kapalı.',
  heard: {
    nothing: 'Birkaç kelime söyleyin. Çubuk hareket etmezse başka bir mikrofon seçin.',
    quiet: 'Mikrofonunuz sizi az duyuyor. Lütfen yaklaşın.',
    good: 'Mikrofonunuz sizi iyi duyuyor.',
  },
  tone: 'Deneme sesini çal',
  playing: 'Şimdi üç ses duyulacak. Bir şey duymuyorsanız sesi açın veya başka bir hoparlör seçin.',
  soundAlone: {
    problems: {
      refused: 'Tarayıcınız bu sayfanın kamerayı kullanmasına izin vermiyor.',
      'blocked-by-system': 'Bunun nedeni bu sayfa veya tarayıcınız değil: Kamerayı cihazınızın kendisi engelliyor.',
      missing: 'Kamera bulunamadı.',
      busy: 'Kameranız şu anda başka bir program tarafından kullanılıyor.',
    },
    explanation: 'Yalnızca sesle de devam edebilirsiniz: Sesiniz duyulur, ama görünmezsiniz. Kamerayı daha sonra açabilirsiniz.',
    goOn: 'Yalnızca sesle devam et',
    cameraOff: 'Kameranız kapalı. Sesiniz duyulacak, ama görüntünüz görünmeyecek.',
  },
  replaced: {
    camera: now => `Kameranız artık bağlı değil. Şimdi bu kullanılıyor: ${now}`,
    microphone: now => `Mikrofonunuz artık bağlı değil. Şimdi bu kullanılıyor: ${now}`,
    speaker: now => `Hoparlörünüz artık bağlı değil. Şimdi bu kullanılıyor: ${now}`,
  },
  unheard: 'Görünüyorsunuz, ama sesiniz duyulmuyor: Mikrofon yok ya da başka bir program onu kullanıyor.',
  lost: {
    camera: 'Kameranız artık bağlı değil. Sesiniz duyuluyor, ama görünmüyorsunuz.',
    microphone: 'Mikrofonunuz artık bağlı değil. Sesiniz duyulmuyor. Lütfen bir mikrofon bağlayın.',
    speaker: 'Hoparlörünüz artık bağlı değil. Lütfen bir hoparlör bağlayın.',
  },
} satisfies DeviceChoiceTexts;
