<?php
// SPDX-License-Identifier: GPL-3.0-or-later
// PHP's SoapClient does one job on a mock server and prints what it got as JSON:
//     php php_client.php superoffice WSDL-FOLDER SERVICES URL USER PASSWORD CACHE
//     php php_client.php inforouter WSDL SOAP-VERSION URL USER PASSWORD
ini_set('soap.wsdl_cache_enabled', '0');

function client(string $wsdl, string $location, int $version): SoapClient
{
    return new SoapClient($wsdl, ['location' => $location, 'soap_version' => $version, 'cache_wsdl' => WSDL_CACHE_NONE,
                                  'features' => SOAP_SINGLE_ELEMENT_ARRAYS, 'connection_timeout' => 10]);
}

function superOffice(string $folder, string $services, string $url, string $user, string $password, string $cache): array
{
    $ns = "http://www.superoffice.net/ws/crm/NetServer/Services$services";
    $seen = [];
    $call = function (string $agent, string $operation, array $arguments, ?string $ticket) use ($folder, $services, $url, $ns, &$seen) {
        $client = client("$folder/Services$services-$agent.wsdl", "$url/Remote/Services$services/$agent.svc", SOAP_1_1);
        $headers = [new SoapHeader($ns, 'ApplicationToken', '')];
        if ($ticket !== null) {
            $headers[] = new SoapHeader($ns, 'Credentials', ['Ticket' => $ticket]);
        }
        $answered = [];
        $answer = $client->__soapCall($operation, [$arguments], null, $headers, $answered);
        $seen[] = [$operation, $answered['Succeeded'], ($answered['ExceptionInfo'] ?? null)?->ExceptionType];
        return $answer;
    };
    $info = $call('SoPrincipal', 'GetSystemInfo', [], null);
    $denied = $call('SoPrincipal', 'AuthenticateUsernamePassword', ['UserName' => $user, 'Password' => 'wrong'], null);
    $granted = $call('SoPrincipal', 'AuthenticateUsernamePassword', ['UserName' => $user, 'Password' => $password], null);
    $ticket = $granted->Credentials->Ticket;
    $names = $call('Diagnostics', 'GetCacheNames', [], $ticket);
    $call('Diagnostics', 'FlushCachesByName', ['CacheNames' => ['string' => ['ExtAppCache', $cache]]], $ticket);
    $call('Diagnostics', 'FlushCaches', [], $ticket);
    $call('Configuration', 'ClearConfigurationCache',
          ['Application' => 'WebClient', 'Instance' => 'Web', 'ForAllAssociates' => true], $ticket);
    $more = [];
    if ($services === '88') {
        $more['state'] = $call('Diagnostics', 'GetCacheState', ['CacheNames' => ['string' => [$cache]]], $ticket)->Response;
        $more['generations'] = $call('Diagnostics', 'GetCacheInvalidationGenerations', ['Names' => ['string' => ['ExtAppCache']]],
                                     $ticket)->Response->CacheInvalidation;
        foreach (['Udef', 'Webpanel', 'TaskMenu', 'CustomObjectArchivePanel'] as $kind) {
            $call('Configuration', "Rebuild{$kind}Deltas", [], $ticket);
        }
    }
    $call('Diagnostics', 'FlushCaches', [], '7T:unknown');
    return ['description' => $info->SystemInfo->Description, 'denied' => $denied->AuthenticationSucceeded,
            'rights' => $granted->Response->FunctionRights->string, 'names' => $names->Response->string, 'seen' => $seen, ...$more];
}

function infoRouter(string $wsdl, string $version, string $url, string $user, string $password): array
{
    $client = client($wsdl, $url, $version === '1.2' ? SOAP_1_2 : SOAP_1_1);
    $call = function (string $operation, array $arguments) use ($client) {
        $result = $client->__soapCall($operation, [$arguments])->{$operation . 'Result'};
        return is_string($result) ? $result : $result->any;
    };
    $seen = ['info' => $call('ServerInfo', [])];
    $seen['denied'] = $call('AuthenticateUser', ['UID' => $user, 'PWD' => 'wrong']);
    $seen['granted'] = $call('AuthenticateUser', ['UID' => $user, 'PWD' => $password]);
    $ticket = preg_match('/ ticket="([^"]*)"/', $seen['granted'], $found) ? $found[1] : '';
    $seen['valid'] = $call('isValidTicket', ['AuthenticationTicket' => $ticket]);
    $seen['flush'] = $call('FlushApplicationCache', ['authenticationTicket' => $ticket]);
    $seen['parameters'] = $call('getApplicationParameters', ['AuthenticationTicket' => $ticket]);
    $seen['behavior'] = $call('GetSystemBehaviorSettings', ['authenticationTicket' => $ticket]);
    $seen['groups'] = $call('GetGroupMembershipsOfUser', ['authenticationTicket' => $ticket, 'userName' => $user]);
    $seen['gone'] = $call('LogOut', ['AuthenticationTicket' => $ticket]);
    $seen['refused'] = $call('FlushApplicationCache', ['authenticationTicket' => $ticket]);
    return $seen;
}

try {
    $do = $argv[1] === 'superoffice' ? 'superOffice' : 'infoRouter';
    echo json_encode($do(...array_slice($argv, 2)), JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR), "\n";
} catch (SoapFault $fault) {
    fwrite(STDERR, "{$fault->faultcode}: {$fault->getMessage()}\n{$fault->getTraceAsString()}\n");
    exit(1);
}
