import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSubscriptionCommand } from '../../src/subscriptions/subscription-command.ts';

/** A command in one line: `subscribe section 8`, `edit 2 at 10`, `pause 2`, `list`. */
function read(text: string): string | undefined {
  const command = readSubscriptionCommand(text);
  if (command === undefined) return undefined;
  const behind = 'number' in command ? (command.number ?? '') : 'rest' in command ? command.rest : '';
  return `${command.kind} ${behind}`.trim();
}

describe('subscribing', () => {
  test.each([
    ['subscribe', 'subscribe'],
    ['Subscribe.', 'subscribe'],
    ['subscribe me', 'subscribe'],
    ['please subscribe me to section 8', 'subscribe section 8'],
    ['Subscribe us to mission MINUSMA weekly', 'subscribe mission MINUSMA weekly'],
    ['sign me up for section 8', 'subscribe section 8'],
    ['s’abonner', 'subscribe'],
    ["s'abonner à la section 8", 'subscribe la section 8'],
    ['Abonne-moi à la section 8', 'subscribe la section 8'],
    ['abonnez-nous à la section 8', 'subscribe la section 8'],
    ['je veux m’abonner à la section 8', 'subscribe la section 8'],
    ['suscribirse', 'subscribe'],
    ['Suscríbeme a la sección 8', 'subscribe la sección 8'],
    ['suscribeme a la sección 8', 'subscribe la sección 8'],
    ['quiero suscribirme a la sección 8', 'subscribe la sección 8'],
    ['suscribirnos a la sección 8', 'subscribe la sección 8'],
    ['подписаться', 'subscribe'],
    ['Подпиши меня на раздел 8', 'subscribe раздел 8'],
    ['подпишите нас на раздел 8', 'subscribe раздел 8'],
    ['хочу подписаться на раздел 8', 'subscribe раздел 8'],
    ['订阅', 'subscribe'],
    ['订阅第八节', 'subscribe 第八节'],
    ['我要订阅第八节', 'subscribe 第八节'],
    ['请订阅第八节', 'subscribe 第八节'],
    ['اشترك', 'subscribe'],
    ['اشترك في القسم 8', 'subscribe القسم 8'],
    ['أريد الاشتراك في القسم 8', 'subscribe القسم 8'],
    ['أشترك في القسم 8', 'subscribe القسم 8'],
  ])('%s', (text, command) => {
    expect(read(text)).toBe(command);
  });
});

describe('the list', () => {
  test.each([
    'subscriptions',
    'Subscriptions?',
    'my subscriptions',
    'list subscriptions',
    'list my subscriptions',
    'show subscriptions',
    'show my subscriptions',
    'show me my subscriptions',
    'what are my subscriptions?',
    'mes abonnements',
    'Abonnements',
    'liste des abonnements',
    'affiche mes abonnements',
    'mis suscripciones',
    'suscripciones',
    'suscripciónes',
    'lista de suscripciones',
    'muestra mis suscripciones',
    'мои подписки',
    'Подписки',
    'список подписок',
    'покажи мои подписки',
    '我的订阅',
    '订阅列表',
    '查看订阅',
    '查看我的订阅',
    '显示订阅',
    'اشتراكاتي',
    'قائمة الاشتراكات',
    'اعرض اشتراكاتي',
    'الاشتراكات',
  ])('%s', (text) => {
    expect(read(text)).toBe('list');
  });
});

describe('one of the list', () => {
  test.each([
    ['unsubscribe', 'unsubscribe'],
    ['Unsubscribe 2', 'unsubscribe 2'],
    ['unsubscribe me', 'unsubscribe'],
    ['unsubscribe from 2', 'unsubscribe 2'],
    ['unsubscribe #2', 'unsubscribe 2'],
    ['unsubscribe number 2', 'unsubscribe 2'],
    ['cancel subscription 2', 'unsubscribe 2'],
    ['cancel my subscription', 'unsubscribe'],
    ['delete subscription 2', 'unsubscribe 2'],
    ['remove subscription 2', 'unsubscribe 2'],
    ['subscriptions remove 2', 'unsubscribe 2'],
    ['stop subscription 2', 'unsubscribe 2'],
    ['se désabonner', 'unsubscribe'],
    ['désabonne-moi', 'unsubscribe'],
    ['me désabonner', 'unsubscribe'],
    ['annuler l’abonnement 2', 'unsubscribe 2'],
    ['supprimer l’abonnement 2', 'unsubscribe 2'],
    ['darse de baja', 'unsubscribe'],
    ['darme de baja', 'unsubscribe'],
    ['cancelar la suscripción 2', 'unsubscribe 2'],
    ['eliminar la suscripción 2', 'unsubscribe 2'],
    ['отписаться', 'unsubscribe'],
    ['отпиши меня', 'unsubscribe'],
    ['отменить подписку № 2', 'unsubscribe 2'],
    ['удалить подписку 2', 'unsubscribe 2'],
    ['退订', 'unsubscribe'],
    ['退订第2项', 'unsubscribe 2'],
    ['取消订阅 2', 'unsubscribe 2'],
    ['取消第2项订阅', 'unsubscribe 2'],
    ['删除订阅2', 'unsubscribe 2'],
    ['إلغاء الاشتراك', 'unsubscribe'],
    ['الغاء الاشتراك ٢', 'unsubscribe 2'],
    ['حذف الاشتراك 2', 'unsubscribe 2'],
    ['pause 2', 'pause 2'],
    ['pause subscription', 'pause'],
    ['pause my subscription', 'pause'],
    ['pause subscription 2', 'pause 2'],
    ['subscriptions pause 2', 'pause 2'],
    ['suspendre 2', 'pause 2'],
    ['suspendre l’abonnement 2', 'pause 2'],
    ['pausar la suscripción 2', 'pause 2'],
    ['приостановить подписку 2', 'pause 2'],
    ['暂停订阅 2', 'pause 2'],
    ['暂停第2项', 'pause 2'],
    ['أوقف الاشتراك 2', 'pause 2'],
    ['أوقف 2', 'pause 2'],
    ['resume 2', 'resume 2'],
    ['resume subscription 2', 'resume 2'],
    ['reprendre l’abonnement 2', 'resume 2'],
    ['reanudar la suscripción 2', 'resume 2'],
    ['возобновить подписку 2', 'resume 2'],
    ['恢复订阅 2', 'resume 2'],
    ['استئناف الاشتراك 2', 'resume 2'],
    ['subscriptions edit 2 at 10:00', 'edit 2 at 10:00'],
    ['edit 2 at 10:00', 'edit 2 at 10:00'],
    ['edit subscription 2 weekly', 'edit 2 weekly'],
    ['change subscription 2 to weekly', 'edit 2 to weekly'],
    ['edit my subscription 2 at 10', 'edit 2 at 10'],
    ['modifier l’abonnement 2 à 10h', 'edit 2 à 10h'],
    ['modifier 2 à 10h', 'edit 2 à 10h'],
    ['editar la suscripción 2 a las 10', 'edit 2 a las 10'],
    ['изменить подписку 2 в 10:00', 'edit 2 в 10:00'],
    ['修改订阅 2 上午10点', 'edit 2 上午10点'],
    ['تعديل الاشتراك 2 الساعة 10', 'edit 2 الساعة 10'],
  ])('%s', (text, command) => {
    expect(read(text)).toBe(command);
  });
});

describe('no command', () => {
  test.each([
    '',
    '2',
    'edit',
    'pause',
    'resume talks',
    'edit the guidelines on conduct',
    'change of command',
    'modify the mandate',
    'pause in deployments',
    'suspended officers',
    'subscriber countries',
    'subscription to the code of conduct',
    'how do countries subscribe to the principles?',
    'stop sexual exploitation',
    'remove mines',
    'cancel',
    'delete',
    'résumé',
    'reprendre les patrouilles',
    'изменить мандат',
    '修改任务规定',
    '恢复和平',
    '取消部署',
    'استئناف الدوريات',
    'resume 2 missions',
    'stop 2',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('is any of the judged questions', () => {
    const questions = readdirSync('tests/ranking')
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join('tests/ranking', name), 'utf8').trim().split('\n'))
      .map((line): string => JSON.parse(line).query);
    expect(questions.length).toBeGreaterThan(1_000);
    expect(questions.filter((question) => read(question) !== undefined)).toEqual([]);
  });
});

test('any text is read without a fault, and a command’s rest is never longer than it', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('', 'subscribe ', 'edit 2 ', '订阅', 'اشترك '),
      fc.string({ unit: 'binary' }),
      (verb, text) => {
        const command = readSubscriptionCommand(verb + text);
        if (command !== undefined && 'rest' in command) {
          expect(command.rest.length).toBeLessThanOrEqual((verb + text).normalize('NFKC').length);
        }
      },
    ),
  );
});
