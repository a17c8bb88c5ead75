import type { Request } from './protocol';
import { fileService } from './service';

const answerTo = fileService();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void answerTo(data).then((answer) => {
    const bytes = 'value' in answer && 'bytes' in answer.value ? [answer.value.bytes.buffer] : [];
    postMessage(answer, { transfer: bytes });
  });
});
